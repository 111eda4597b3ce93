import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { CAMPAIGN } from "../campaigns/words";
import { OutcomeState } from "./outcome-state";
import type { OutcomeTotal } from "./types";

const { SELECTED, REPORTED, LISTED, NOT_LISTED, FORMALLY_REPORTED, CONFERRED, NOT_CONFERRED, REVOKED } = OutcomeState;

/** Which step each number counts. */
const STEPS = { selected: SELECTED, reported: REPORTED, listed: LISTED, notListed: NOT_LISTED, formallyReported: FORMALLY_REPORTED, conferred: CONFERRED, notConferred: NOT_CONFERRED, revoked: REVOKED };
const counts = Object.entries(STEPS).map(([name, state]) => `'${name}', count(*) filter (where '${state}' = any (o.steps))`).join(", ");

/** One statement over the outcomes and steps the caller may see. */
const TOTALS = `
  select (select coalesce(json_agg(t.total order by a.position), '[]') from awards a cross join lateral (
      select json_build_object('awardId', a.id, 'code', a.code, 'name', a.name, 'places', a.province_quota, 'candidates', count(*), ${counts},
        'dropped', count(*) filter (where 'DROPPED' = any (o.steps) and 'SELECTED' = any (o.steps))) as total
      from (select array(select e.to_state from outcome_events e where e.outcome_id = x.id) as steps from outcomes x where x.award_id = a.id) o) t
    where a.campaign_id = c.id) as totals
  from campaigns c where c.id = $1`;

/** How far the candidates of each award of a campaign got, as far as whoever asks may see them. */
export async function outcomeTotals(context: RequestContext, campaignId: string): Promise<OutcomeTotal[]> {
  const [row] = isId(campaignId) ? await context.read<{ totals: OutcomeTotal[] }>({ name: "outcome_totals", text: TOTALS, values: [campaignId] }) : [];
  if (!row) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  return row.totals;
}
