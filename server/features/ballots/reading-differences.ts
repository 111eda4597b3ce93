import type { EntityManager } from "typeorm";
import { read } from "../../database/transaction";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { compareReadings, type ReadPaper } from "./compare-readings";
import { PaperReading } from "./paper-reading";
import type { ReadingDifference } from "./types";

/** The reading of each scrutineer that counts: their latest. */
export async function latestReadings(manager: EntityManager, ballotId: string): Promise<PaperReading[]> {
  const readings = await manager.find(PaperReading, { where: { ballotId }, order: { readAt: "DESC", id: "DESC" } });
  return readings.filter(({ accountId }, i) => readings.findIndex((one) => one.accountId === accountId) === i);
}

const LATEST = `select distinct on (account_id) name, papers from paper_readings where ballot_id = $1 order by account_id, read_at desc, id desc`;

/** Where scrutineers read a paper differently; seen by them once all have read. */
export async function readingDifferences({ desk, entry }: RequestContext, ballotId: string): Promise<ReadingDifference[]> {
  if (!isId(ballotId)) return [];
  const [first, ...others] = await read<{ name: string; papers: ReadPaper[] }>(desk.dataSource, entry, { name: "latest_readings", text: LATEST, values: [ballotId] });
  if (!first) return [];
  return others.flatMap((other) =>
    compareReadings(first.papers, other.papers).map(({ number, kind, ...papers }) => ({ number, kind, firstBy: first.name, secondBy: other.name, first: papers.first, second: papers.second })),
  );
}
