import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { openCampaign } from "../campaigns/open-campaign";
import type { RegisterContactInput } from "./inputs";
import { RecommendingUnit } from "./recommending-unit";
import { UnitContact } from "./unit-contact";
import { UNIT } from "./words";

/** Registers who is responsible in a unit (notice 三（五）: 明确专人负责). Late ones are taken; the page shows them as late. */
export async function registerContact({ manager, actor, clock }: Act, input: RegisterContactInput): Promise<UnitContact> {
  await openCampaign(manager, input.campaignId);
  const unit = await manager.findOneBy(RecommendingUnit, { id: input.unitId ?? actor.unitId ?? "" });
  if (!unit) throw new DeskError("NOT_FOUND", { field: "unitId", facts: { what: UNIT } });
  const contact = manager.create(UnitContact, { ...input, unitId: unit.id, seat: unit.seat, registeredAt: clock.now().toISOString() });
  return manager.save(contact);
}
