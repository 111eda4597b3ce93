import type { EntityManager } from "typeorm";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { compareReadings, type ReadPaper } from "./compare-readings";
import type { ReadingDifference } from "./types";

/** What a scrutineer read that counts. */
interface Reading {
  name: string;
  papers: ReadPaper[];
}

/** The reading of each scrutineer that counts: their latest. */
const LATEST = "select distinct on (account_id) name, papers from paper_readings where ballot_id = $1 order by account_id, read_at desc, id desc";

export function latestReadings(manager: EntityManager, ballotId: string): Promise<Reading[]> {
  return manager.query<Reading[]>(LATEST, [ballotId]);
}

/** Where scrutineers read a paper differently; seen by them once all have read. */
export async function readingDifferences(context: RequestContext, ballotId: string): Promise<ReadingDifference[]> {
  if (!isId(ballotId)) return [];
  const [first, ...others] = await context.read<Reading>({ name: "latest_readings", text: LATEST, values: [ballotId] });
  if (!first) return [];
  return others.flatMap((other) =>
    compareReadings(first.papers, other.papers).map(({ number, kind, ...papers }) => ({ number, kind, firstBy: first.name, secondBy: other.name, first: papers.first, second: papers.second })),
  );
}
