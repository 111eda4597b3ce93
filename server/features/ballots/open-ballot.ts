import { refuseField } from "../../errors/refuse-field";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { Ballot } from "./ballot";
import { BallotCandidate } from "./ballot-candidate";
import { BallotState } from "./ballot-state";
import { standingOf } from "./electorate";
import { loadBallot } from "./load-ballot";

/** Opens a prepared round, where the candidates that still stand are enough for a differential vote (R02). */
export async function openBallot({ manager }: Act, input: ReferenceInput): Promise<{ id: string }> {
  const ballot = await loadBallot(manager, input, "OPENED");
  const candidates = await manager.findBy(BallotCandidate, { ballotId: ballot.id });
  const standing = new Set((await standingOf(manager, ballot.awardId)).map(({ nominationId }) => nominationId));
  const left = candidates.filter(({ nominationId }) => standing.has(nominationId)).length;
  if (left < ballot.candidatesNeeded) {
    refuseField(
      "id",
      `准备之后有候选对象退出，现有 ${left} 个，差额评选须至少 ${ballot.candidatesNeeded} 个（R02）。请宣布本轮无效后重新准备。`,
      `${left} candidates are left; a differential vote needs ${ballot.candidatesNeeded} (R02). Declare the round void and prepare another.`,
    );
  }
  ballot.state = BallotState.OPEN;
  return manager.save(Ballot, ballot);
}
