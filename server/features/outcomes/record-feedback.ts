import type { Act } from "../../verb";
import type { RecordFeedbackInput } from "./inputs";
import { linesOf } from "./lines-of";
import { lockOutcomes } from "./lock-outcomes";
import { moveOutcome } from "./move-outcome";
import type { Outcome } from "./outcome";
import { OutcomeState } from "./outcome-state";

/** Records what the national office said after its first review: each nominee named is listed, or not for a reason. */
export async function recordFeedback(act: Act, { campaignId, document, lines }: RecordFeedbackInput): Promise<Outcome[]> {
  const { outcomes } = await lockOutcomes(act.manager, campaignId);
  const recorded: Outcome[] = [];
  const checked = linesOf(lines, {
    outcomes,
    state: OutcomeState.REPORTED,
    check: ({ listed, reason }, field) => (listed || reason?.trim() ? [] : [field("reason", "未入围的须填写原因。", "needs the reason why it is not listed.")]),
  });
  for (const { line, outcome } of checked) {
    const reason = line.reason?.trim() || "国家初审入围";
    recorded.push(await moveOutcome(act, outcome, { to: line.listed ? OutcomeState.LISTED : OutcomeState.NOT_LISTED, reason, document: document.trim() }));
  }
  return recorded;
}
