import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { openCampaign } from "../campaigns/open-campaign";
import type { RegisterContactInput } from "./inputs";
import { RecommendingUnit } from "./recommending-unit";
import { UnitContact } from "./unit-contact";
import { UNIT } from "./words";

/** Registers who is responsible in a unit (notice 三（五）: 明确专人负责). Late ones are taken; the page shows them as late. */
export async function registerContact({ manager, actor, clock }: Act, input: RegisterContactInput): Promise<UnitContact> {
  await openCampaign(manager, input.campaignId);
  const unitId = input.unitId ?? actor.unitId ?? refuseField("unitId", "请选择推荐单位。", "choose the recommending unit.");
  const unit = await manager.findOneBy(RecommendingUnit, { id: unitId });
  if (!unit) throw new DeskError("NOT_FOUND", { field: "unitId", facts: { what: UNIT } });
  const { name, post, fax, remark } = input;
  const contact = manager.create(UnitContact, { ...input, ...tidy({ name, post }), ...tidy({ fax, remark }), unitId: unit.id, seat: unit.seat, registeredAt: clock.now().toISOString() });
  return manager.save(contact);
}
