import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { Ballot } from "./ballot";
import { BallotState } from "./ballot-state";
import { loadBallot } from "./load-ballot";
import { Scrutineer } from "./scrutineer";

/** A scrutineer signs the count sheet; with the last signature the result stands. */
export async function signCount({ manager, actor, clock }: Act, input: ReferenceInput): Promise<{ id: string }> {
  const ballot = await loadBallot(manager, input, "SIGNED");
  const scrutineers = await manager.findBy(Scrutineer, { ballotId: ballot.id });
  const mine = scrutineers.find(({ accountId }) => accountId === actor.accountId);
  if (!mine) throw new DeskError("NOT_SCRUTINEER");
  if (mine.signedAt === null) await manager.update(Scrutineer, { id: mine.id }, { signedAt: clock.now().toISOString() });
  if (scrutineers.some(({ id, signedAt }) => id !== mine.id && signedAt === null)) return ballot;
  ballot.state = BallotState.SIGNED;
  return manager.save(Ballot, ballot);
}
