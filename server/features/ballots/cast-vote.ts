import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { ZONE } from "../clock/clock";
import type { Ballot } from "./ballot";
import { BallotCandidate } from "./ballot-candidate";
import { BallotMethod } from "./ballot-method";
import { BallotVoter } from "./ballot-voter";
import type { CastVoteInput } from "./inputs";
import { readBallot } from "./load-ballot";
import { encodePaper } from "./paper-code";
import { PaperChoice } from "./paper-choice";
import { normalizeReceipt } from "./receipt";

/**
 * Puts the caller's sealed paper into the urn, once. Who votes is ticked off in the same transaction; nothing kept
 * anywhere joins the two, and the trail of audit says that somebody voted, not what. A paper the count would not take
 * is refused here, so that nobody wastes a vote.
 *
 * Errors: NOT_ENTITLED, ALREADY_VOTED, VOTING_CLOSED, WRONG_STATE, INVALID_INPUT.
 */
export async function castVote({ manager, actor, clock, vault }: Act, input: CastVoteInput): Promise<{ id: string }> {
  const [{ ids }] = await manager.query<[{ ids: string[] | null }]>("select app.take_paper($1) as ids", [input.ballotId]); // whatever is read from here on stays so until the vote is cast
  const ballot = await readBallot(manager, input.ballotId, "VOTED");
  const voter = await manager.findOneBy(BallotVoter, { ballotId: ballot.id, accountId: actor.accountId });
  if (!voter) throw new DeskError("NOT_ENTITLED");
  if (voter.voted) throw new DeskError("ALREADY_VOTED");
  if (ballot.method === BallotMethod.PAPER) refuseField("ballotId", "本轮为纸质投票，请当场填写选票。", "is voted on paper.");
  refuseOutsidePeriod(ballot, clock.now());
  // Whom the voter keeps out of is not among these: row-level security does not show them.
  const mine = await manager.find(BallotCandidate, { where: { ballotId: ballot.id }, order: { position: "ASC" } });
  refuseWrongMarks(input, ballot, new Set(mine.map(({ id }) => id)));
  const receipt = normalizeReceipt(input.receipt) ?? refuseField("receipt", "回执格式有误。", "is no receipt.");
  const paper = encodePaper({ choice: input.choice, marks: input.marks, receipt }, ids ?? []);
  await manager.query("select app.cast_vote($1, $2)", [ballot.id, vault.seal(paper.toString("base64"), "ballot_urns.papers")]);
  return { id: ballot.id };
}

function refuseOutsidePeriod({ opensAt, closesAt }: Ballot, now: Date): void {
  const at = now.getTime();
  if (at < Date.parse(opensAt) || at >= Date.parse(closesAt)) throw new DeskError("VOTING_CLOSED", { facts: { from: said(opensAt), until: said(closesAt) } });
}

const minutes = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
const said = (at: string): string => minutes.format(new Date(at));

function refuseWrongMarks({ choice, marks }: CastVoteInput, { maximumMarks }: Ballot, candidates: Set<string>): void {
  if (choice === PaperChoice.VOID) refuseField("choice", "请选择投票、空白或弃权。", "is MARKED, BLANK or ABSTAINED.");
  if (choice === PaperChoice.MARKED && marks.length === 0) refuseField("marks", "请至少选择一个候选对象，或改投空白票、弃权票。", "marks nobody; mark a candidate, or vote BLANK or ABSTAINED.");
  if (choice !== PaperChoice.MARKED && marks.length > 0) refuseField("marks", "空白票、弃权票不得选择候选对象。", "a blank or abstaining paper marks nobody.");
  if (new Set(marks).size < marks.length) refuseField("marks", "同一候选对象只能选择一次。", "marks somebody twice.");
  if (marks.length > maximumMarks) refuseField("marks", `最多选择 ${maximumMarks} 个，已选 ${marks.length} 个；多选的选票无效。`, `marks ${marks.length}; at most ${maximumMarks} may be marked.`);
  if (!marks.every((mark) => candidates.has(mark))) refuseField("marks", "选择的对象不在您的选票上（含须回避的对象）。", "marks somebody who is not on your paper, or from whom you are recused.");
}
