import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { CAMPAIGN } from "../campaigns/words";
import type { WaiverCounts } from "./waiver-counts";

/** A rule that is turned off is listed where waivers of it were asked for while it was on. */
const SUMMARY = `
  select (select coalesce(json_agg(s order by s.rule), '[]') from (
      select r.rule, r.title, count(*) filter (where w.state = 'REQUESTED') as requested,
        count(*) filter (where w.state = 'GRANTED') as granted, count(*) filter (where w.state = 'REFUSED') as refused
      from rule_settings r
      left join (waivers w join nominations n on n.id = w.nomination_id and n.campaign_id = $1) on w.rule = r.rule
      where r.campaign_id = $1 and r.kind = 'IN_PRINCIPLE'
      group by r.rule, r.title, r.enabled having r.enabled or count(w.id) > 0) s) as rules
  from campaigns c where c.id = $1`;

/** The waivers of a campaign by rule, counted among those whoever asks may see. */
export async function waiverSummary(context: RequestContext, campaignId: string): Promise<WaiverCounts[]> {
  const rows = isId(campaignId) ? await context.read<{ rules: WaiverCounts[] }>({ name: "waiver_summary", text: SUMMARY, values: [campaignId] }) : [];
  const [row] = rows;
  if (!row) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  return row.rules;
}
