import { type Entry, read } from "../../database/transaction";
import type { Desk } from "../../desk";
import { namedStatement } from "../../graphql/planner/statement";
import { Invariant, type InvariantCheck } from "./invariant";

/** Every check of a campaign, over both seats. */
export async function checkInvariants({ dataSource }: Pick<Desk, "dataSource">, entry: Entry, campaignId: string): Promise<InvariantCheck[]> {
  const broken = await read<{ invariant: string; subject: string }>(dataSource, entry, namedStatement("select invariant, subject from app.broken_invariants($1)", [campaignId]));
  return Object.values(Invariant).map((invariant) => {
    const subjects = broken.filter((row) => row.invariant === invariant.toString()).map(({ subject }) => subject);
    return { invariant, holds: subjects.length === 0, subjects };
  });
}
