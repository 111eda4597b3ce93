import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { RecommendingUnit } from "../units/recommending-unit";
import { UNIT } from "../units/words";
import type { Campaign } from "./campaign";
import { Deadline } from "./deadline";
import { DeadlineExtension } from "./deadline-extension";
import type { GrantExtensionInput } from "./inputs";
import { openCampaign } from "./open-campaign";
import { RuleSetting } from "./rule-setting";

/** Grants one unit of the own seat more time, with a reason (R16: hard unless the office grants a late entry). */
export async function grantExtension({ manager, actor, clock }: Act, input: GrantExtensionInput): Promise<DeadlineExtension> {
  const { campaignId, unitId, deadline, until, reason } = input;
  const campaign = await openCampaign(manager, campaignId);
  await refuseWithoutLateEntry(manager, campaignId);
  const unit = await manager.findOneBy(RecommendingUnit, { id: unitId });
  if (!unit) throw new DeskError("NOT_FOUND", { field: "unitId", facts: { what: UNIT } });
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${campaignId} ${unitId} ${deadline}`]);
  const bound = await deadlineOf(manager, campaign, unitId, deadline);
  if (until <= bound) refuseField("until", `延期后的截止日期须晚于现在的 ${bound}。`, `the new deadline must be after the present one, ${bound}.`);
  if (until < clock.today()) refuseField("until", `延期后的截止日期不能早于今天 ${clock.today()}。`, `the new deadline cannot be before today, ${clock.today()}.`);
  const granted = { grantedBy: actor.name, grantedAt: clock.now().toISOString() };
  return manager.save(manager.create(DeadlineExtension, { campaignId, unitId, seat: unit.seat, deadline, until, reason: reason.trim(), ...granted }));
}

/** The last day that binds a unit: the campaign's, or that of the latest extension. */
export async function deadlineOf(manager: EntityManager, campaign: Campaign, unitId: string, deadline: Deadline): Promise<string> {
  const extension = await manager.findOne(DeadlineExtension, { where: { campaignId: campaign.id, unitId, deadline }, order: { grantedAt: "DESC", id: "DESC" } });
  return extension?.until ?? (deadline === Deadline.CONTACT ? campaign.contactDeadline : campaign.materialsDeadline);
}

/** A campaign may take no late entries at all. */
async function refuseWithoutLateEntry(manager: EntityManager, campaignId: string): Promise<void> {
  const setting = await manager.findOneBy(RuleSetting, { campaignId, rule: "R16", enabled: true });
  if (!setting || !("lateEntryWithReason" in setting.parameters) || setting.parameters.lateEntryWithReason !== false) return;
  const facts = { zh: "本次活动不受理逾期报送", en: "This campaign takes no late entries" };
  const remedy = { zh: "确需延期的，先调整规则 R16", en: "Change rule R16 first if they are needed" };
  throw new DeskError("RULES_BROKEN", {
    field: "deadline",
    facts: { count: 1, list: { zh: `${setting.title}：${facts.zh}`, en: `R16: ${facts.en}` } },
    findings: [{ rule: "R16", article: setting.article, facts, remedy }],
  });
}
