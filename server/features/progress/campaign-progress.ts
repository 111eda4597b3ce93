import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { ENTERED_YEARS } from "../calendar/load-calendar";
import { onCalendar } from "../calendar/on-calendar";
import { type EnteredYear, workingDaysFrom } from "../calendar/working-days";
import { CAMPAIGN } from "../campaigns/words";
import { workingDaysIn } from "../publicity/period";
import { countDown, DEADLINE_LINES, type StoredLine } from "./deadline-lines";
import { lastDay, OWES_MATERIALS } from "./last-day";
import { STEP_COUNTS, UNIT_STEPS } from "./unit-steps";
import type { AwardProgress, CampaignProgress, UnitProgress } from "./types";

interface Row {
  contact_deadline: string;
  materials_deadline: string;
  awards: AwardProgress[];
  units: UnitProgress[];
  entered: EnteredYear[];
  results_from: string | null;
  publicity: object | null;
  lines: StoredLine[];
}

const COUNTS = ["places", "used", "draft", "submitted", "returned", "candidate", "rejected", "withdrawn"] as const;

const STATES = { draft: "DRAFT", submitted: "SUBMITTED", returned: "RETURNED", candidate: "CANDIDATE", rejected: "REJECTED", withdrawn: "WITHDRAWN" };
const stateCounts = Object.keys(STATES).map((name) => `'${name}', coalesce(n.${name}, 0)`).join(", ");
const stateFilters = Object.entries(STATES).map(([name, state]) => `count(*) filter (where state = '${state}') as ${name}`).join(", ");

/** Totals come from `app.award_totals`, which counts both seats; the units' rows are those the caller may see. */
const PROGRESS = `
  select c.contact_deadline::text, c.materials_deadline::text, c.results_from::text,
    (select r.parameters from rule_settings r where r.campaign_id = c.id and r.rule = 'R05') as publicity, ${DEADLINE_LINES} as lines,
    (select coalesce(json_agg(json_build_object(
        'awardId', a.id, 'code', a.code, 'name', a.name, 'provinceQuota', a.province_quota,
        'placesIndustry', t.places_industry, 'placesCommunications', t.places_communications,
        'ratio', case when a.province_quota = 0 then 0 else round(t.places::numeric / a.province_quota, 3) end,
        'listed', l.chosen, ${COUNTS.map((name) => `'${name}', t.${name}`).join(", ")}) order by a.position), '[]')
      from awards a join (
        select award_id, ${COUNTS.map((name) => `sum(${name}) as ${name}`).join(", ")},
          sum(places) filter (where seat = 'INDUSTRY') as places_industry,
          sum(places) filter (where seat = 'COMMUNICATIONS') as places_communications
        from app.award_totals(c.id) group by award_id) t on t.award_id = a.id
        left join app.slate_places(c.id) l on l.award_id = a.id) as awards,
    (select coalesce(json_agg(json_build_object(
        'unitId', u.id, 'shortName', u.short_name,
        'contactRegistered', exists (select 1 from unit_contacts k where k.unit_id = u.id and k.campaign_id = c.id),
        'papersComplete', m.missing = 0, 'papersMissing', m.missing, 'owesMaterials', ${OWES_MATERIALS}, 'contactDeadline', ${lastDay("CONTACT", "u.id")}, 'materialsDeadline', ${lastDay("MATERIALS", "u.id")}, ${STEP_COUNTS},
        'places', coalesce(q.places, 0), 'used', coalesce(q.used, 0), ${stateCounts}) order by u.position, u.code), '[]')
      from recommending_units u
      left join (select unit_id, sum(places) as places, sum(used) as used from quotas where campaign_id = $1 group by unit_id) q on q.unit_id = u.id
      left join (select unit_id, ${stateFilters} from nominations where campaign_id = $1 group by unit_id) n on n.unit_id = u.id
      left join (${UNIT_STEPS}) s on s.unit_id = u.id
      left join app.papers_missing($1) m on m.unit_id = u.id) as units,
    ${ENTERED_YEARS} as entered
  from campaigns c where c.id = $1`;

/** Where a campaign stands for whoever asks. */
export async function campaignProgress(context: RequestContext, campaignId: string): Promise<CampaignProgress> {
  const rows = isId(campaignId) ? await context.read<Row>({ name: "campaign_progress", text: PROGRESS, values: [campaignId] }) : [];
  const [row] = rows;
  if (!row) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  const today = context.desk.clock.today();
  return {
    campaignId,
    today,
    workingDaysToContactDeadline: workingDays(today, row.contact_deadline, row.entered),
    workingDaysToMaterialsDeadline: workingDays(today, row.materials_deadline, row.entered),
    resultsFrom: row.results_from,
    deadlines: onCalendar(() => countDown(row.lines, today, workingDaysIn(row.publicity), row.entered)),
    awards: row.awards,
    units: row.units,
  };
}

function workingDays(first: string, last: string, entered: EnteredYear[]): number {
  return onCalendar(() => workingDaysFrom(first, last, entered));
}
