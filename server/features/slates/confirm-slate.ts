import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import type { ConfirmSlateInput } from "./inputs";
import { loadSlate } from "./load-slate";
import { Slate } from "./slate";
import { SlateConfirmation } from "./slate-confirmation";
import { SlateState } from "./slate-state";

/**
 * A member of the leading group agrees or does not agree, once. With more than half of the voters agreeing the slate is
 * confirmed and goes to both seats.
 */
export async function confirmSlate({ manager, actor, clock }: Act, { id, contentHash, agrees, opinion }: ConfirmSlateInput): Promise<{ id: string }> {
  const slate = await loadSlate(manager, { id, contentHash, states: [SlateState.COMPOSED, SlateState.CONFIRMED], act: { zh: "确认", en: "confirmed" } });
  if (!agrees && !opinion?.trim()) refuseField("opinion", "不同意的，请写明意见。", "say why you do not agree.");
  const [{ entitled }] = await manager.query<[{ entitled: boolean }]>(
    "select exists (select from ballot_voters v join ballots b on b.id = v.ballot_id where b.campaign_id = $1 and b.state = 'SIGNED' and v.account_id = $2) as entitled",
    [slate.campaignId, actor.accountId],
  );
  if (!entitled) throw new DeskError("NOT_ENTITLED");
  await manager.insert(SlateConfirmation, { slateId: slate.id, accountId: actor.accountId, name: actor.name, agrees, opinion: opinion?.trim() ?? null, decidedAt: clock.now().toISOString() });
  const agreed = await manager.countBy(SlateConfirmation, { slateId: slate.id, agrees: true });
  if (slate.state === SlateState.COMPOSED && agreed >= slate.confirmationsNeeded) await manager.update(Slate, { id: slate.id }, { state: SlateState.CONFIRMED, version: slate.version + 1 });
  return { id: slate.id };
}
