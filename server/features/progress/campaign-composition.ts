import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { Role } from "../accounts/role";
import { CAMPAIGN } from "../campaigns/words";
import { type AwardBase, limitsOf, type LimitSetting } from "./composition-limits";
import { type CampaignComposition, CompositionDimension, type CompositionShare } from "./composition-types";

interface Row {
  shares: (Omit<CompositionShare, "province"> & { province: number })[];
  awards: AwardBase[];
  settings: LimitSetting[];
}

/** `app.composition` counts and says whose numbers the caller gets; names of units are those the caller may see. */
const COMPOSITION = `
  select (select coalesce(json_agg(json_build_object('dimension', s.dimension, 'awardId', s.award_id, 'key', s.key, 'name', u.short_name, 'own', s.own, 'province', s.province)
      order by s.dimension, a.position, u.position, s.key), '[]')
      from app.composition(c.id) s join awards a on a.id = s.award_id left join recommending_units u on s.dimension = 'UNIT' and u.id::text = s.key) as shares,
    (select coalesce(json_agg(json_build_object('id', a.id, 'code', a.code, 'subjectKind', a.subject_kind, 'provinceQuota', a.province_quota) order by a.position), '[]')
      from awards a where a.campaign_id = c.id) as awards,
    (select coalesce(json_agg(json_build_object('rule', r.rule, 'title', r.title, 'article', r.article, 'parameters', r.parameters) order by r.rule), '[]')
      from rule_settings r where r.campaign_id = c.id and r.enabled and r.rule in ('R08', 'R09', 'R15')) as settings
  from campaigns c where c.id = $1`;

/** Who stands in a campaign, in numbers, for whoever asks. */
export async function campaignComposition(context: RequestContext, campaignId: string): Promise<CampaignComposition> {
  const [row] = isId(campaignId) ? await context.read<Row>({ name: "campaign_composition", text: COMPOSITION, values: [campaignId] }) : [];
  if (!row) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  const role = context.caller?.role;
  const hidden = (dimension: CompositionDimension): boolean => role === Role.UNIT || (role === Role.OFFICE && dimension === CompositionDimension.UNIT);
  const shares = row.shares.map((share) => ({ ...share, province: hidden(share.dimension) ? null : share.province }));
  // The ceiling of a whole award says nothing about one unit's share of it.
  const settings = role === Role.UNIT ? row.settings.filter(({ rule }) => rule === "R08") : row.settings;
  return { campaignId, shares, limits: limitsOf(row.awards, shares, settings) };
}
