import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { HonourItem } from "./honour-item";
import { HonourState } from "./honour-state";
import type { RecoverItemInput } from "./inputs";
import { loadHonour, wrongState } from "./load-honour";
import { refuseDay } from "./refuse-day";
import { ITEM } from "./words";

const ACT = { zh: "登记收回", en: "recovered" };
const WHEN_REVOKED = { zh: "领导小组决定撤销称号后才收回。", en: "Things are recovered once the leading group has revoked the title." };
const NOT_OUT = { state: { zh: "尚未发放", en: "not handed over" }, allowed: { zh: "没有发放的无需收回。", en: "What was never handed over is not recovered." } };
const BACK = { state: { zh: "已收回", en: "recovered already" }, allowed: { zh: "收回记录不能更改。", en: "What is on record is not changed." } };

/** Records that a plaque, medal or certificate came back after the title was revoked (R19). */
export async function recoverItem({ manager, clock }: Act, input: RecoverItemInput): Promise<HonourItem> {
  const item = await loadForUpdate(manager, HonourItem, input, ITEM);
  const { state } = await loadHonour(manager, item.honourId);
  if (state !== HonourState.REVOKED) throw wrongState(state, ACT, WHEN_REVOKED);
  if (item.handedOverOn === null) throw new DeskError("WRONG_STATE", { facts: { act: ACT, ...NOT_OUT } });
  if (item.recoveredOn !== null) throw new DeskError("WRONG_STATE", { facts: { act: ACT, ...BACK } });
  refuseDay("recoveredOn", input.recoveredOn, clock.today(), { day: item.handedOverOn, zh: "发放日期", en: "it was handed over" });
  return manager.save(Object.assign(item, { recoveredOn: input.recoveredOn, recoveryNote: input.recoveryNote.trim() }));
}
