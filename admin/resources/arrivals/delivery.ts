import type { ArrivalLine, UnitPapers } from "../../shared/arrivalTypes";

/** A line of the form: a paper the unit owes, and what is typed of its copies. */
export interface DeliveryLine extends Omit<ArrivalLine, "copies"> {
  nominationName: string | null;
  copies: string;
}

/** All papers of a unit as they mostly come: the copies that are missing, on A4, sealed. */
export const linesOf = ({ papers }: UnitPapers): DeliveryLine[] =>
  papers.map(({ paper, nominationId, nominationName, missing }) => ({ paper, nominationId, nominationName, copies: String(missing), a4: true, sealed: true }));

/** The lines of which copies came; a number nobody can mean is left to the server to refuse. */
export const toSend = (lines: DeliveryLine[]): ArrivalLine[] =>
  lines
    .map(({ paper, nominationId, copies, a4, sealed }) => ({ paper, nominationId, copies: Math.trunc(Number(copies)), a4, sealed }))
    .filter(({ copies }) => copies !== 0 && !Number.isNaN(copies));
