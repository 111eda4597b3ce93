import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { Honour } from "./honour";
import { HonourState } from "./honour-state";
import type { StopTreatmentInput } from "./inputs";
import { loadHonour, refuseOtherSeat, wrongState } from "./load-honour";
import { conferment, refuseDay } from "./refuse-day";
import { HONOUR } from "./words";

const ACT = { zh: "停止待遇", en: "rid of its treatment" };
const WHEN_REVOKED = { zh: "领导小组决定撤销称号后才停止待遇。", en: "Treatment stops once the leading group has revoked the title." };
const NONE = { state: { zh: "不享受待遇", en: "without treatment" }, allowed: { zh: "无待遇可停，或已停止。", en: "There is none to stop, or it was stopped." } };

/** Records that the treatment of a revoked honour stopped (R19). */
export async function stopTreatment({ manager, actor, clock }: Act, input: StopTreatmentInput): Promise<Honour> {
  const seen = await loadHonour(manager, input.id);
  refuseOtherSeat(seen, actor);
  if (seen.state !== HonourState.REVOKED) throw wrongState(seen.state, ACT, WHEN_REVOKED);
  const honour = await loadForUpdate(manager, Honour, input, HONOUR);
  if (!honour.treatment) throw new DeskError("WRONG_STATE", { facts: { act: ACT, ...NONE } });
  refuseDay("stoppedOn", input.stoppedOn, clock.today(), conferment(honour.conferredOn));
  return manager.save(Object.assign(honour, { treatment: false, treatmentStoppedOn: input.stoppedOn }));
}
