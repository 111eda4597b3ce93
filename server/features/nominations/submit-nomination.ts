import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { factsOf, passGate } from "../rules/pass-gate";
import { Gate } from "../rules/verdict";
import { SnapshotOccasion } from "../snapshots/snapshot-occasion";
import { takeSnapshot } from "../snapshots/take-snapshot";
import { loadNomination } from "./load-nomination";
import { moveNomination } from "./move-nomination";
import type { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";

/**
 * Submits a nomination: takes one of the unit's places (R03), not after the unit's deadline (R16), and only where no
 * rule of the campaign stands in the way. What is submitted is frozen; the first level of review has it next.
 */
export async function submitNomination(act: Act, input: ReferenceInput): Promise<Nomination> {
  const { manager, clock } = act;
  const { nomination, campaign } = await loadNomination(manager, input, NominationAct.SUBMITTED);
  const facts = await factsOf(act, nomination.id);
  const { materialsDeadline } = facts;
  if (clock.today() > materialsDeadline) throw late(materialsDeadline, clock.today());
  if (nomination.deeds.trim() === "") refuseField("deeds", "请先填写主要事迹再报送。", "write the deeds before submitting.");
  await passGate(act, nomination, Gate.SUBMISSION, facts);
  nomination.submittedAt = clock.now().toISOString();
  nomination.pendingLevel = campaign.reviewLevels[0] ?? null;
  const submitted = await moveNomination(act, nomination, { by: NominationAct.SUBMITTED, campaign });
  await takeSnapshot(act, submitted, SnapshotOccasion.SUBMISSION);
  return submitted;
}

function late(deadline: string, today: string): DeskError {
  return new DeskError("DEADLINE_PASSED", {
    facts: { what: { zh: "初审材料报送", en: "first-review materials" }, deadline },
    findings: [
      {
        rule: "R16",
        article: "三（五）",
        facts: { zh: `截止日期 ${deadline}，今天 ${today}。`, en: `The deadline was ${deadline}; today is ${today}.` },
        remedy: { zh: "向领导小组办公室申请延期。", en: "Ask the office of the leading group for a late entry." },
      },
    ],
  });
}
