import type { Text } from "../../errors/registry";
import type { RequestContext } from "../../graphql/context";
import { namedStatement } from "../../graphql/planner/statement";
import { ENTERED_YEARS } from "../calendar/load-calendar";
import type { EnteredYear } from "../calendar/working-days";
import { NominationState } from "../nominations/nomination-state";
import { caseOn, type StoredFacts } from "./case";
import { type Judge, judgeBy, type Judged, type SetRule } from "./evaluate";
import type { CampaignFacts, NominationFacts } from "./facts";
import type { Finding } from "./finding";
import { campaignRules, nominationRules } from "./registry";

interface Settled {
  nomination: Judge<NominationFacts>;
  campaign: Judge<CampaignFacts>;
  entered: EnteredYear[];
}

/** Judges of a request by campaign: a list of 2,000 nominations reads settings and calendar once. */
const judges = new WeakMap<RequestContext, Map<string, Promise<Settled>>>();

/** States that lead nowhere: nothing is left to be stopped. */
const OVER: NominationState[] = [NominationState.REJECTED, NominationState.WITHDRAWN, NominationState.DISQUALIFIED];

/** What the rules say to a nomination today, in the caller's language. */
export async function findingsOf(context: RequestContext, stored: StoredFacts & { campaignId: string }): Promise<Finding[]> {
  const { nomination, entered } = await settled(context, stored.campaignId);
  const found = nomination(caseOn(context.desk.clock.today(), stored, entered), stored.waivers).map((one) => told(one, context.language));
  return OVER.includes(stored.state) ? found.map((one) => ({ ...one, stops: [] })) : found;
}

/** What the rules of a whole campaign say to it. */
export async function campaignFindingsOf(context: RequestContext, stored: CampaignFacts & { campaignId: string }): Promise<Finding[]> {
  const { campaign } = await settled(context, stored.campaignId);
  return campaign(stored).map((one) => told(one, context.language));
}

/** A finding in one language. */
export function told({ facts, remedy, ...rest }: Judged, language: keyof Text): Finding {
  return { ...rest, facts: facts[language], remedy: remedy && remedy[language] };
}

function settled(context: RequestContext, campaignId: string): Promise<Settled> {
  const known = judges.get(context) ?? new Map<string, Promise<Settled>>();
  judges.set(context, known);
  const settling = known.get(campaignId) ?? settle(context, campaignId);
  known.set(campaignId, settling);
  return settling;
}

const SETTINGS = `
  select (select coalesce(json_agg(s order by s.rule), '[]') from rule_settings s where s.campaign_id = $1) as rules,
         ${ENTERED_YEARS} as entered`;

async function settle(context: RequestContext, campaignId: string): Promise<Settled> {
  const [row] = await context.read<{ rules: SetRule[]; entered: EnteredYear[] }>(namedStatement(SETTINGS, [campaignId]));
  const { rules = [], entered = [] } = row ?? {};
  return { nomination: judgeBy(nominationRules, rules), campaign: judgeBy(campaignRules, rules), entered };
}
