import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { HonourItem } from "./honour-item";
import { HonourState } from "./honour-state";
import type { HandOverItemInput } from "./inputs";
import { loadHonour, wrongState } from "./load-honour";
import { conferment, refuseDay } from "./refuse-day";
import { ITEM } from "./words";

const ACT = { zh: "登记发放", en: "handed over" };
const ONCE = { zh: "发放记录不能更改。", en: "What is on record is not changed." };
const WHILE_STANDING = { zh: "称号已撤销的，不再发放。", en: "Nothing is handed over once the title is revoked." };

/** Records that a plaque, medal or certificate was handed over. Of an honour from before the desk it may be recorded late, after the revocation, too. */
export async function handOverItem({ manager, clock }: Act, input: HandOverItemInput): Promise<HonourItem> {
  const item = await loadForUpdate(manager, HonourItem, input, ITEM);
  const { state, seat, conferredOn } = await loadHonour(manager, item.honourId);
  if (item.handedOverOn !== null) throw new DeskError("WRONG_STATE", { facts: { state: { zh: "已发放", en: "handed over already" }, act: ACT, allowed: ONCE } });
  if (state !== HonourState.CONFERRED && seat !== null) throw wrongState(state, ACT, WHILE_STANDING);
  refuseDay("handedOverOn", input.handedOverOn, clock.today(), conferment(conferredOn));
  const { receivedBy } = tidy({ receivedBy: input.receivedBy });
  const { number } = tidy({ number: input.number });
  return manager.save(Object.assign(item, { handedOverOn: input.handedOverOn, receivedBy, number: number ?? item.number }));
}
