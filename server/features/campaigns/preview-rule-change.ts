import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { namedStatement } from "../../graphql/planner/statement";
import { ENTERED_YEARS } from "../calendar/load-calendar";
import { type EnteredYear } from "../calendar/working-days";
import { caseOn, type StoredFacts } from "../rules/case";
import { judgeBy, type Judged, type SetRule, type Waivers } from "../rules/evaluate";
import type { CampaignFacts } from "../rules/facts";
import { FindingVerdict } from "../rules/finding";
import { campaignRules, nominationRules } from "../rules/registry";
import { type Dates, refuseOtherDates } from "./bound-parameters";
import { parseParameters } from "./parse-parameters";
import type { RuleEffect } from "./rule-effect";
import { CAMPAIGN, RULE, RULE_CHANGE } from "./words";

type Setting = Pick<SetRule, "enabled" | "parameters">;

interface Row {
  dates: Dates;
  setting: SetRule | null;
  entered: EnteredYear[];
  campaign: CampaignFacts;
  seen: StoredFacts[];
  unseen: StoredFacts[];
}

/** Rules that read whole texts: of the other seat's nominations these are not read. */
const OF_TEXTS = ["R14"];

/** Everything in one statement: of nominations that stand, those the caller sees and, without names, those of the other seat. */
const EVERYTHING = `
  select json_build_object('referenceDate', c.reference_date, 'contactDeadline', c.contact_deadline, 'materialsDeadline', c.materials_deadline) as dates,
    (select row_to_json(s) from rule_settings s where s.campaign_id = c.id and s.rule = $2) as setting,
    ${ENTERED_YEARS} as entered,
    app.campaign_facts(c.id) as campaign,
    (select coalesce(json_agg(app.nomination_facts(n.id) order by n.id), '[]') from nominations n
      where n.campaign_id = c.id and n.state not in ('WITHDRAWN', 'REJECTED', 'DISQUALIFIED')) as seen,
    (select coalesce(json_agg(f), '[]') from app.unseen_nomination_facts(c.id) f) as unseen
  from campaigns c where c.id = $1`;

/** What a setting that nobody has proposed yet would alter. */
export async function previewRuleChange(context: RequestContext, campaignId: string, rule: string, { enabled, parameters }: { enabled: boolean; parameters: unknown }): Promise<RuleEffect> {
  const row = await everything(context, campaignId, rule);
  const after = { enabled, parameters: parseParameters(rule, parameters) };
  refuseOtherDates(rule, after.parameters, row.dates);
  return effect(context, row, rule, row.setting, after);
}

/** What a proposed change would alter, or a confirmed one would if it were made today. */
export async function ruleChangeEffect(context: RequestContext, id: string): Promise<RuleEffect> {
  const text = `select campaign_id as "campaignId", rule, enabled, parameters, enabled_before as "enabledBefore", parameters_before as "parametersBefore" from rule_changes where id = $1`;
  type Change = Setting & { campaignId: string; rule: string; enabledBefore: boolean; parametersBefore: object };
  const [change] = isId(id) ? await context.read<Change>(namedStatement(text, [id])) : [];
  if (!change) throw new DeskError("NOT_FOUND", { facts: { what: RULE_CHANGE } });
  const before = { enabled: change.enabledBefore, parameters: change.parametersBefore };
  return effect(context, await everything(context, change.campaignId, change.rule), change.rule, before, change);
}

async function everything(context: RequestContext, campaignId: string, rule: string): Promise<Row & { setting: SetRule }> {
  const [row] = isId(campaignId) ? await context.read<Row>(namedStatement(EVERYTHING, [campaignId, rule])) : [];
  if (!row) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  if (!row.setting) throw new DeskError("NOT_FOUND", { field: "rule", facts: { what: RULE } });
  return { ...row, setting: row.setting };
}

function effect(context: RequestContext, { setting, entered, campaign, seen, unseen }: Row & { setting: SetRule }, rule: string, before: Setting, after: Setting): RuleEffect {
  const settings = [before, after].map(({ enabled, parameters }) => [{ ...setting, enabled, parameters }]);
  const [campaignBefore = null, campaignAfter = null] = settings.map((one) => worst(judgeBy(campaignRules, one)(campaign)));
  const judges = settings.map((one) => judgeBy(nominationRules, one));
  const today = context.desk.clock.today();
  const altered = (stored: StoredFacts & { waivers: Waivers }) => {
    const facts = caseOn(today, stored, entered);
    const [was = null, will = null] = judges.map((judge) => worst(judge(facts, facts.waivers)));
    const { nominationId, name, unit } = stored;
    return rank(was) === rank(will) ? [] : [{ nominationId: nominationId ?? "", name: name ?? "", unit: unit.name, before: was, after: will }];
  };
  return { rule, campaignBefore, campaignAfter, changes: seen.flatMap(altered), hidden: OF_TEXTS.includes(rule) ? null : unseen.flatMap(altered).length };
}

/** From nothing to mend to a breach. */
const GRAVITY = [FindingVerdict.PASSED, FindingVerdict.WAIVED, FindingVerdict.WAIVER_REQUESTED, FindingVerdict.BROKEN];
const rank = (verdict: FindingVerdict | null): number => (verdict ? GRAVITY.indexOf(verdict) : 0);

/** A rule that says several things is as good as the worst of them. */
function worst(findings: Judged[]): FindingVerdict | null {
  return findings.map(({ verdict }) => verdict).sort((a, b) => rank(b) - rank(a))[0] ?? null;
}
