import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import type { Preset } from "../../presets/preset";
import { OfficeMember } from "../office/office-member";
import { withDates } from "./bound-parameters";
import { Award } from "./award";
import { Campaign } from "./campaign";
import { Office } from "./office";
import { RuleSetting } from "./rule-setting";
import { CAMPAIGN } from "./words";

/** What a campaign starts with, whether from a preset or from an earlier campaign. Units are shared by all campaigns. */
export interface Frame {
  organizers: string[];
  awards: Partial<Award>[];
  offices: Partial<Office>[];
  rules: (Partial<RuleSetting> & Pick<RuleSetting, "rule" | "parameters">)[];
  members: Partial<OfficeMember>[];
}

/** A preset's frame. Members it marks as invented are entered for a demonstration only. */
export function frameOfPreset({ campaign, awards, offices, rules, members }: Preset, options: { demonstration: boolean }): Frame {
  const listed = members?.demonstration && !options.demonstration ? [] : (members?.list ?? []);
  return { organizers: campaign.organizers, awards, offices, rules, members: listed };
}

/** An earlier campaign's frame as whoever asks may see it; rules count from version 1 again. */
export async function frameOfCampaign(manager: EntityManager, campaignId: string): Promise<Frame> {
  const campaign = await manager.findOneBy(Campaign, { id: campaignId });
  if (!campaign) throw new DeskError("NOT_FOUND", { field: "cloneOf", facts: { what: CAMPAIGN } });
  const fresh = { id: undefined, version: undefined };
  const [awards, offices, rules, members] = [
    await manager.findBy(Award, { campaignId }),
    await manager.findBy(Office, { campaignId }),
    await manager.findBy(RuleSetting, { campaignId }),
    await manager.findBy(OfficeMember, { campaignId }),
  ];
  return {
    organizers: campaign.organizers,
    awards: awards.map((award) => ({ ...award, id: undefined })),
    offices: offices.map((office) => ({ ...office, id: undefined })),
    rules: rules.map((rule) => ({ ...rule, ...fresh })),
    members: members.map((member) => ({ ...member, ...fresh, createdAt: undefined })),
  };
}

/** Enters a campaign with its frame; the rules that repeat its dates and quotas follow them (R01, R10, R12, R16). */
export async function enterCampaign(manager: EntityManager, fields: Partial<Campaign> & Omit<Campaign, OptionalField>, frame: Frame): Promise<Campaign> {
  const { organizers, awards, offices, rules, members } = frame;
  const campaign = await manager.save(manager.create(Campaign, { ...fields, organizers }));
  const campaignId = campaign.id;
  await manager.insert(Award, awards.map((award) => ({ ...award, campaignId })));
  await manager.insert(Office, offices.map((office) => ({ ...office, campaignId })));
  await manager.insert(RuleSetting, rules.map((rule) => ({ ...rule, campaignId, parameters: followed(rule, awards, campaign) })));
  await manager.insert(OfficeMember, members.map((member) => ({ ...member, campaignId })));
  return campaign;
}

/** What a campaign takes from its frame, from the database or by default. */
type OptionalField = Exclude<keyof Campaign, "code" | "name" | "noticeNumber" | "year" | "referenceDate" | "contactDeadline" | "materialsDeadline">;

function followed({ rule, parameters }: Frame["rules"][number], awards: Frame["awards"], campaign: Campaign): object {
  if (rule === "R01") return { ...parameters, provinceQuota: Object.fromEntries(awards.map(({ code, provinceQuota }) => [code, provinceQuota])) };
  return withDates(rule, parameters, campaign);
}
