import type { Text } from "../../errors/registry";
import type { BallotKind } from "./ballot-kind";
import type { BallotMethod } from "./ballot-method";
import type { BallotState } from "./ballot-state";
import type { BallotAct } from "./ballot-table";
import type { CandidateOrder } from "./candidate-order";
import type { CandidateResult } from "./candidate-result";
import type { VoidCause } from "./election";
import type { MajorityBase } from "./majority-base";
import type { PaperChoice } from "./paper-choice";
import type { RecusalGround } from "./recusal-ground";

/** What error messages call them. */
export const BALLOT: Text = { zh: "投票", en: "ballot" };
export const PAPER: Text = { zh: "选票", en: "ballot paper" };
export const CANDIDATE: Text = { zh: "候选对象", en: "candidate" };
export const RECUSAL: Text = { zh: "回避", en: "recusal" };

export const BALLOT_KIND_WORDS: Record<BallotKind, Text> = {
  FIRST: { zh: "差额投票", en: "differential vote" },
  FURTHER: { zh: "再次投票", en: "further vote" },
  RUN_OFF: { zh: "加投", en: "run-off" },
};

export const BALLOT_METHOD_WORDS: Record<BallotMethod, Text> = {
  ELECTRONIC: { zh: "网上投票", en: "electronic" },
  PAPER: { zh: "纸质投票", en: "on paper" },
};

export const BALLOT_STATE_WORDS: Record<BallotState, Text> = {
  PREPARED: { zh: "准备中", en: "prepared" },
  OPEN: { zh: "投票中", en: "open" },
  CLOSED: { zh: "已截止", en: "closed" },
  COUNTED: { zh: "已计票", en: "counted" },
  SIGNED: { zh: "已签字", en: "signed" },
  VOIDED: { zh: "无效", en: "void" },
};

/** What refusals call the acts: "it cannot be … now". */
export const BALLOT_ACT_WORDS: Record<BallotAct, Text> = {
  OPENED: { zh: "开始投票", en: "opened" },
  VOTED: { zh: "投票", en: "voted in" },
  RECUSED: { zh: "登记回避", en: "given a recusal" },
  CLOSED: { zh: "截止投票", en: "closed" },
  READ: { zh: "录入选票", en: "read into the desk" },
  COUNTED: { zh: "计票", en: "counted" },
  SIGNED: { zh: "签字", en: "signed" },
  VOIDED: { zh: "宣布无效", en: "declared void" },
};

export const CANDIDATE_ORDER_WORDS: Record<CandidateOrder, Text> = {
  STROKES: { zh: "按姓名笔画", en: "by the strokes of the name" },
  DRAWN: { zh: "按抽签", en: "by lot" },
};

export const MAJORITY_BASE_WORDS: Record<MajorityBase, Text> = {
  ENTITLED: { zh: "超过应到人数半数", en: "more than half of those entitled" },
  PRESENT: { zh: "超过实到人数半数", en: "more than half of those present" },
  PLURALITY: { zh: "得票多者当选", en: "the most votes" },
};

export const PAPER_CHOICE_WORDS: Record<PaperChoice, Text> = {
  MARKED: { zh: "赞成", en: "marked" },
  BLANK: { zh: "空白", en: "blank" },
  ABSTAINED: { zh: "弃权", en: "abstained" },
  VOID: { zh: "废票", en: "void" },
};

export const CANDIDATE_RESULT_WORDS: Record<CandidateResult, Text> = {
  ELECTED: { zh: "当选", en: "elected" },
  TIED: { zh: "票数相等，待加投", en: "tied, run-off needed" },
  NOT_ELECTED: { zh: "未当选", en: "not elected" },
  BELOW_MAJORITY: { zh: "未过半数", en: "below the majority" },
  INELIGIBLE: { zh: "不具资格", en: "not eligible" },
};

export const VOID_CAUSE_WORDS: Record<VoidCause, Text> = {
  MORE_RETURNED_THAN_ISSUED: { zh: "收回选票多于发出选票", en: "more papers were returned than were issued" },
  MARKED_BY_RECUSED: { zh: "有须回避的投票人选择了回避的对象", en: "a recused voter has marked the candidate" },
  NO_QUORUM: { zh: "参加投票人数未达到规定比例", en: "too few voters returned a paper" },
};

export const RECUSAL_GROUND_WORDS: Record<RecusalGround, Text> = {
  SAME_WORKPLACE: { zh: "同一单位", en: "same workplace" },
  SAME_UNIT: { zh: "同一推荐单位", en: "same recommending unit" },
  SELF: { zh: "本人", en: "the voter in person" },
  KINSHIP: { zh: "近亲属", en: "near relative" },
  EARLIER_SUPERIOR: { zh: "曾任上级", en: "earlier superior" },
  OTHER: { zh: "其他可能影响公正的关系", en: "another relation that could affect a fair vote" },
};
