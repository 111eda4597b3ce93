import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Ballot } from "./ballot";
import { BallotMethod } from "./ballot-method";
import { BallotState } from "./ballot-state";
import { BallotVoter } from "./ballot-voter";
import type { CloseBallotInput } from "./inputs";
import { loadBallot } from "./load-ballot";

/**
 * Closes a round: before its time is over only once everybody has voted, so that closing early shuts nobody out. On
 * paper it says how many papers were handed out and who put one into the urn.
 */
export async function closeBallot({ manager, clock }: Act, input: CloseBallotInput): Promise<{ id: string }> {
  const ballot = await loadBallot(manager, input, "CLOSED");
  const voters = await manager.findBy(BallotVoter, { ballotId: ballot.id });
  if (ballot.method === BallotMethod.PAPER) {
    ballot.issued = await recordTurnout(input, voters, (present) => manager.query("select app.record_turnout($1, $2)", [ballot.id, present]));
  } else {
    const waiting = voters.filter(({ voted }) => !voted).length;
    if (waiting > 0 && clock.now().getTime() < Date.parse(ballot.closesAt)) {
      refuseField("id", `还有 ${waiting} 人未投票，截止时间未到，不能提前截止。`, `${waiting} have not voted and the time is not over; it cannot be closed early.`);
    }
    ballot.issued = voters.length;
  }
  ballot.state = BallotState.CLOSED;
  return manager.save(Ballot, ballot);
}

async function recordTurnout({ issued, presentVoterIds }: CloseBallotInput, voters: BallotVoter[], record: (present: string[]) => Promise<unknown>): Promise<number> {
  if (issued === null || issued === undefined) refuseField("issued", "请填写发出的票数。", "say how many papers were handed out.");
  if (!presentVoterIds) refuseField("presentVoterIds", "请勾选投票的人员。", "say who put a paper into the urn.");
  if (!presentVoterIds.every((id) => voters.some((voter) => voter.id === id))) refuseField("presentVoterIds", "名单中有人不是本轮投票人。", "names somebody who is no voter of this round.");
  if (issued > voters.length) refuseField("issued", `发出票数不得多于投票人数 ${voters.length}。`, `more papers than the ${voters.length} voters.`);
  await record(presentVoterIds);
  return issued;
}
