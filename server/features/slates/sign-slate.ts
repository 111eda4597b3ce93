import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import type { SignSlateInput } from "./inputs";
import { loadSlate } from "./load-slate";
import { Slate } from "./slate";
import { SlateEntry } from "./slate-entry";
import { SlateSignature } from "./slate-signature";
import { SlateState } from "./slate-state";

/**
 * A seat signs the confirmed slate, or says which list it would have instead. Its last word counts. With both seats
 * agreeing the slate binds, and the database gives every candidate an outcome in the same transaction.
 */
export async function signSlate({ manager, actor, clock }: Act, input: SignSlateInput): Promise<{ id: string }> {
  const slate = await loadSlate(manager, { ...input, states: [SlateState.CONFIRMED], act: { zh: "签署", en: "signed" } });
  const { seat } = actor;
  if (!seat) throw new DeskError("FORBIDDEN");
  const proposal = input.agrees ? [] : (input.proposal ?? []);
  if (!input.agrees && !input.opinion?.trim()) refuseField("opinion", "不同意的，请写明意见。", "say why your seat does not agree.");
  const entries = await manager.findBy(SlateEntry, { slateId: slate.id });
  if (!proposal.every((id) => entries.some(({ nominationId }) => nominationId === id))) refuseField("proposal", "建议名单中有不在本名单上的对象。", "names somebody who does not stand on this slate.");
  const signedAt = clock.now().toISOString();
  await manager.insert(SlateSignature, { slateId: slate.id, seat, accountId: actor.accountId, name: actor.name, agrees: input.agrees, opinion: input.opinion?.trim() ?? null, proposal, signedAt });
  const signatures = await manager.find(SlateSignature, { where: { slateId: slate.id }, order: { signedAt: "DESC", id: "DESC" } });
  const other = signatures.find((signature) => signature.seat !== seat);
  if (input.agrees && other?.agrees) await manager.update(Slate, { id: slate.id }, { state: SlateState.SIGNED, signedAt, version: slate.version + 1 });
  return { id: slate.id };
}
