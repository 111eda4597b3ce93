import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { ENTERED_YEARS } from "../calendar/load-calendar";
import { onCalendar } from "../calendar/on-calendar";
import { type EnteredYear, lastDayOf, latestStartBefore, nextDay } from "../calendar/working-days";
import { CAMPAIGN } from "../campaigns/words";
import { workingDaysIn } from "./period";
import type { PublicityPlan } from "./types";

interface Row {
  deadline: string;
  parameters: object | null;
  entered: EnteredYear[];
}

/** The deadline is the caller's own: a unit's is its extension's, where it was granted one (R16). */
const PLAN = `
  select coalesce((select e.until from deadline_extensions e where e.campaign_id = c.id and e.unit_id = app.unit_id() and e.deadline = 'MATERIALS'
      order by e.granted_at desc, e.id desc limit 1), c.materials_deadline)::text as deadline,
    (select s.parameters from rule_settings s where s.campaign_id = c.id and s.rule = 'R05') as parameters,
    ${ENTERED_YEARS} as entered
  from campaigns c where c.id = $1`;

/** When a publicity that begins on a day is over, and by when one must begin to be over before the deadline (R05, R16). */
export async function publicityPlan(context: RequestContext, campaignId: string, startsOn?: string | null): Promise<PublicityPlan> {
  const rows = isId(campaignId) ? await context.read<Row>({ name: "publicity_plan", text: PLAN, values: [campaignId] }) : [];
  const [row] = rows;
  if (!row) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  const { deadline, entered } = row;
  const workingDays = workingDaysIn(row.parameters);
  const today = context.desk.clock.today();
  return onCalendar(() => {
    const end = (first: string): string => lastDayOf(first, workingDays, entered);
    const endsOn = end(startsOn ?? today);
    return {
      today,
      workingDays,
      startsOn: startsOn ?? today,
      endsOn,
      freeFrom: nextDay(endsOn),
      deadline,
      inTime: endsOn < deadline,
      latestStart: latestStartBefore(deadline, workingDays, entered),
      earliestSubmission: nextDay(end(today)),
    };
  }, "startsOn");
}
