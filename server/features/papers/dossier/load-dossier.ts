import { DeskError } from "../../../errors/desk-error";
import type { Act } from "../../../verb";
import type { Judged } from "../../rules/evaluate";
import { factsOf, judgeNomination } from "../../rules/pass-gate";
import type { DossierData } from "./dossier-data";
import { readCase } from "./read-case";
import { readRecord } from "./read-record";
import { readResults } from "./read-results";
import { readVersions } from "./read-versions";
import { withoutPersonalData } from "./without-personal-data";

export interface DossierOptions {
  /** A copy that leaves personal data out: see `withoutPersonalData`. */
  withoutPersonalData?: boolean;
  /** Leaves out who objected, where the caller may know it: for a dossier that is handed on, e.g. in a package. */
  withoutObjectors?: boolean;
}

/**
 * All that is on record of a nomination, read under the caller's own row-level security: a unit's dossier holds what the
 * unit may see, not who objects, no votes, no outcome before its release. Refused with NOT_FOUND where the caller does
 * not see the nomination.
 */
export async function loadDossier(act: Act, nominationId: string, options: DossierOptions = {}): Promise<DossierData> {
  const { campaignId, identityIndex, ...facts } = await readCase(act, nominationId);
  const [findings, others] = await judge(act, { id: nominationId, campaignId });
  const data: DossierData = {
    reader: act.actor.role,
    withoutPersonalData: false,
    ...facts,
    findings,
    ...(await readRecord(act, nominationId)),
    ...(await readResults(act, { id: nominationId, identityIndex })),
    versions: await readVersions(act, nominationId),
  };
  if (options.withoutPersonalData) return withoutPersonalData(data, others);
  return options.withoutObjectors ? withoutObjectors(data) : data;
}

function withoutObjectors(data: DossierData): DossierData {
  const publicities = data.publicities.map((publicity) => ({ ...publicity, objections: publicity.objections.map((objection) => ({ ...objection, objectorName: null, objectorContact: null })) }));
  return { ...data, publicities };
}

/** What the rules say, and the names of other nominees that they mention (R06). */
async function judge(act: Act, nomination: { id: string; campaignId: string }): Promise<[findings: Judged[] | null, others: string[]]> {
  try {
    const facts = await factsOf(act, nomination.id);
    return [await judgeNomination(act, nomination, facts), facts.sameWorkplace.flatMap(({ name }) => name ?? [])];
  } catch (error) {
    // A year that is not in the working calendar keeps nobody from reading the rest.
    if (error instanceof DeskError && error.code === "CALENDAR_UNKNOWN") return [null, []];
    throw error;
  }
}
