import { type EnteredYear, latestStartBefore, workingDaysFrom } from "../calendar/working-days";
import { DeadlineKind } from "./deadline-kind";
import { lastDay, OWES_CONTACT, OWES_MATERIALS } from "./last-day";
import type { DeadlineLine } from "./types";

/** A line before the calendar was asked. */
export type StoredLine = Omit<DeadlineLine, "workingDays">;

/** Units by their own last day, and how many of them still owe; the campaign's day is there even if nobody has it. */
const ofUnits = (deadline: "CONTACT" | "MATERIALS", owes: string): string => `
    select '${deadline}' as kind, d.day, count(*) filter (where d.owes)::int as count from (
      select ${lastDay(deadline, "u.id")} as day, ${owes} as owes from recommending_units u
      union all select c.${deadline.toLowerCase()}_deadline, false where app.role() <> 'UNIT') d group by d.day`;

/** SQL of the days that end something in the campaign `c`, as JSON, over the rows whoever asks may see. */
export const DEADLINE_LINES = `
  (select coalesce(json_agg(json_build_object('kind', l.kind, 'day', l.day, 'count', l.count)), '[]') from (
    ${ofUnits("CONTACT", OWES_CONTACT)}
    union all ${ofUnits("MATERIALS", OWES_MATERIALS)}
    union all select 'PUBLICITY_END', p.ends_on, count(*)::int from publicities p join nominations n on n.id = p.nomination_id
      where n.campaign_id = c.id and n.state in ('DRAFT', 'RETURNED') and p.state = 'CURRENT' and app.today() between p.starts_on and p.ends_on group by p.ends_on
    union all select 'OBJECTION', ${lastDay("MATERIALS", "n.unit_id")}, count(distinct n.id)::int from objections o join nominations n on n.id = o.nomination_id
      where n.campaign_id = c.id and o.outcome is null and n.state in ('DRAFT', 'RETURNED', 'SUBMITTED', 'CANDIDATE') group by 2
    union all select 'PUBLICITY_START', ${lastDay("MATERIALS", "n.unit_id")}, count(*)::int from nominations n
      where n.campaign_id = c.id and n.state in ('DRAFT', 'RETURNED') and not exists (select 1 from publicities p where p.nomination_id = n.id and p.state = 'CURRENT') group by 2) l)`;

/**
 * Counts the working days left, and turns the materials' deadline of those not shown yet into the last day to begin.
 * Days of a deadline that has passed say so and need no calendar.
 */
export function countDown(lines: StoredLine[], today: string, publicityDays: number, entered: EnteredYear[]): DeadlineLine[] {
  return lines
    .map((line) => (line.kind === DeadlineKind.PUBLICITY_START && line.day >= today ? { ...line, day: latestStartBefore(line.day, publicityDays, entered) } : line))
    .map((line) => ({ ...line, workingDays: workingDaysFrom(today, line.day, entered) }))
    .sort((a, b) => a.day.localeCompare(b.day) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER = Object.values(DeadlineKind);
