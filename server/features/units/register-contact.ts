import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { Role } from "../accounts/role";
import type { Campaign } from "../campaigns/campaign";
import { Deadline } from "../campaigns/deadline";
import { deadlineOf } from "../campaigns/grant-extension";
import { openCampaign } from "../campaigns/open-campaign";
import { RuleSetting } from "../campaigns/rule-setting";
import { mobileColumns } from "./contact-mobile";
import type { RegisterContactInput } from "./inputs";
import { RecommendingUnit } from "./recommending-unit";
import { UnitContact } from "./unit-contact";
import { UNIT } from "./words";

/**
 * Registers who is responsible in a unit (notice 三（五）: 明确专人负责). A unit registers its first contact in time, or
 * by the extension its office granted (R16); further ones, and those an office registers, at any time.
 */
export async function registerContact({ manager, actor, clock, vault }: Act, input: RegisterContactInput): Promise<UnitContact> {
  const campaign = await openCampaign(manager, input.campaignId);
  const unitId = input.unitId ?? actor.unitId ?? refuseField("unitId", "请选择推荐单位。", "choose the recommending unit.");
  const unit = await manager.findOneBy(RecommendingUnit, { id: unitId });
  if (!unit) throw new DeskError("NOT_FOUND", { field: "unitId", facts: { what: UNIT } });
  if (actor.role === Role.UNIT) await refuseLate(manager, campaign, unit.id, clock.today());
  const { mobile, ...fields } = input;
  const { name, post, fax, remark } = fields;
  const contact = manager.create(UnitContact, { ...fields, ...mobileColumns({ vault }, mobile), ...tidy({ name, post }), ...tidy({ fax, remark }), unitId: unit.id, seat: unit.seat, registeredAt: clock.now().toISOString() });
  return manager.save(contact);
}

async function refuseLate(manager: EntityManager, campaign: Campaign, unitId: string, today: string): Promise<void> {
  const deadline = await deadlineOf(manager, campaign, unitId, Deadline.CONTACT);
  if (today <= deadline || !(await manager.existsBy(RuleSetting, { campaignId: campaign.id, rule: "R16", enabled: true }))) return;
  if (await manager.existsBy(UnitContact, { campaignId: campaign.id, unitId })) return;
  throw new DeskError("DEADLINE_PASSED", { facts: { what: { zh: "评选推荐工作联系表", en: "contact form" }, deadline } });
}
