import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import type { Ballot } from "./ballot";
import { BallotMethod } from "./ballot-method";
import type { BallotPaper } from "./ballot-paper";
import { compareReadings } from "./compare-readings";
import { decodePaper } from "./paper-code";
import { latestReadings } from "./reading-differences";

export type CountedPaper = Pick<BallotPaper, "receipt" | "number" | "choice" | "marks" | "voidReason">;

/** The papers of a closed round: out of the opened urn, or as both scrutineers read them. */
export function papersOf(act: Act, ballot: Ballot, candidateIds: string[]): Promise<CountedPaper[]> {
  return ballot.method === BallotMethod.PAPER ? readPapersOf(act, ballot) : urnPapersOf(act, ballot, candidateIds);
}

async function urnPapersOf({ manager, vault }: Act, { id }: Ballot, candidateIds: string[]): Promise<CountedPaper[]> {
  const sealed = await manager.query<{ open_urn: Buffer }[]>("select app.open_urn($1) as open_urn", [id]);
  const papers = sealed.map(({ open_urn }) => decodePaper(Buffer.from(vault.open(open_urn, "ballot_urns.papers"), "base64"), candidateIds));
  const seen = new Map<string, number>();
  return papers
    .toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1))
    .map(({ receipt, choice, marks }) => {
      const times = (seen.get(receipt) ?? 0) + 1; // two devices that drew alike, or two voters who agreed on one
      seen.set(receipt, times);
      return { receipt: times === 1 ? receipt : `${receipt}-${times}`, number: null, choice, marks, voidReason: null };
    });
}

/** Every scrutineer has read them, and all read the same: differences are resolved before the count, never in it. */
async function readPapersOf({ manager }: Act, { id }: Ballot): Promise<CountedPaper[]> {
  const readings = await latestReadings(manager, id);
  const [first, ...others] = readings;
  if (!first || others.length === 0) throw new DeskError("READINGS_DIFFER", { facts: { count: 0 } });
  const differences = others.flatMap((other) => compareReadings(first.papers, other.papers));
  if (differences.length > 0) throw new DeskError("READINGS_DIFFER", { facts: { count: differences.length } });
  return first.papers.map((paper) => ({ ...paper, receipt: null }));
}
