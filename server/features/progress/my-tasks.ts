import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { Role } from "../accounts/role";
import { lastDay, OWES_MATERIALS } from "./last-day";
import { TaskKind } from "./task-kind";
import type { Task } from "./types";

/** Nominations the caller may see that open objections hold; since the first was received. */
const OBJECTIONS = `select count(distinct n.id)::int, (min(o.received_on)::timestamp at time zone 'Asia/Shanghai') from nominations n join objections o on o.nomination_id = n.id
      where n.campaign_id = $1 and o.outcome is null and n.state in ('DRAFT', 'RETURNED', 'SUBMITTED', 'CANDIDATE')`;

/** Requests that the role decides on: the rule's settings say who does, the leading group where they say nothing. */
const waivers = (by: Role.OFFICE | Role.LEADING_GROUP): string => `select count(*)::int, min(w.requested_at) from waivers w join nominations n on n.id = w.nomination_id
      join rule_settings r on r.campaign_id = n.campaign_id and r.rule = w.rule
      where n.campaign_id = $1 and w.state = 'REQUESTED' and n.state in ('DRAFT', 'RETURNED', 'SUBMITTED') and coalesce(r.parameters ->> 'waivedBy', 'LEADING_GROUP') = '${by}'`;

/** What waits, as `kind, count, since`; each role counts only rows it may see. */
const QUERIES: Partial<Record<Role, Partial<Record<TaskKind, string>>>> = {
  [Role.OFFICE]: {
    [TaskKind.REVIEW_NOMINATIONS]: "select count(*)::int, min(submitted_at) from nominations where campaign_id = $1 and state = 'SUBMITTED'",
    [TaskKind.AWAIT_CORRECTION]: "select count(*)::int, min(updated_at) from nominations where campaign_id = $1 and state = 'RETURNED'",
    [TaskKind.REMIND_CONTACTS]: `select count(*)::int, null::timestamptz from recommending_units u
      where exists (select 1 from quotas q where q.unit_id = u.id and q.campaign_id = $1 and q.places > 0)
        and not exists (select 1 from unit_contacts k where k.unit_id = u.id and k.campaign_id = $1)`,
    [TaskKind.COUNT_BALLOTS]: "select count(*)::int, null::timestamptz from ballots where campaign_id = $1 and state = 'CLOSED'",
    [TaskKind.SIGN_COUNTS]: "select count(*)::int, min(b.counted_at) from ballots b join scrutineers s on s.ballot_id = b.id where b.campaign_id = $1 and b.state = 'COUNTED' and s.account_id = app.account_id() and s.signed_at is null",
    [TaskKind.SIGN_SLATE]: `select count(*)::int, min(composed_at) from slates s where campaign_id = $1 and state = 'CONFIRMED'
      and not coalesce((select agrees from slate_signatures g where g.slate_id = s.id and g.seat = app.seat() order by signed_at desc, id desc limit 1), false)`,
    [TaskKind.PAPERS_MISSING]: "select count(distinct unit_id)::int, null::timestamptz from app.paper_checklist($1) where counted < required",
    [TaskKind.OPEN_OBJECTIONS]: OBJECTIONS,
    [TaskKind.DECIDE_WAIVERS]: waivers(Role.OFFICE),
    [TaskKind.LATE_MATERIALS]: `select count(*)::int, null::timestamptz from recommending_units u join campaigns c on c.id = $1
      where app.today() > ${lastDay("MATERIALS", "u.id")} and ${OWES_MATERIALS}`,
  },
  [Role.LEADING_GROUP]: {
    [TaskKind.DECIDE_WAIVERS]: waivers(Role.LEADING_GROUP),
    [TaskKind.VOTE]: `select count(*)::int, min(b.opens_at) from ballots b join ballot_voters v on v.ballot_id = b.id
      where b.campaign_id = $1 and b.state = 'OPEN' and b.method = 'ELECTRONIC' and v.account_id = app.account_id() and not v.voted`,
    [TaskKind.CONFIRM_SLATE]: `select count(*)::int, min(composed_at) from slates s where campaign_id = $1 and state = 'COMPOSED'
      and not exists (select 1 from slate_confirmations c where c.slate_id = s.id and c.account_id = app.account_id())`,
  },
  [Role.UNIT]: {
    [TaskKind.OPEN_OBJECTIONS]: `${OBJECTIONS} and n.unit_id = app.unit_id()`,
    [TaskKind.REGISTER_CONTACT]: `select (not exists (select 1 from unit_contacts where campaign_id = $1 and unit_id = app.unit_id()))::int, null::timestamptz`,
    [TaskKind.CORRECT_RETURNED]: "select count(*)::int, min(updated_at) from nominations where campaign_id = $1 and unit_id = app.unit_id() and state = 'RETURNED'",
    [TaskKind.COMPLETE_DRAFTS]: "select count(*)::int, min(created_at) from nominations where campaign_id = $1 and unit_id = app.unit_id() and state = 'DRAFT'",
    [TaskKind.USE_PLACES]: "select coalesce(sum(places - used), 0)::int, null::timestamptz from quotas where campaign_id = $1 and unit_id = app.unit_id()",
    [TaskKind.PAPERS_MISSING]: "select count(*)::int, null::timestamptz from app.paper_checklist($1) where unit_id = app.unit_id() and counted < required",
  },
};

/** What waits for the caller in a campaign; kinds with nothing waiting are left out. */
export async function myTasks(context: RequestContext, campaignId: string): Promise<Task[]> {
  const queries = context.caller ? QUERIES[context.caller.role] : undefined;
  if (!queries || !isId(campaignId)) {
    await context.read({ name: "nothing", text: "select 1" }); // nothing waits, but a session that has ended is told so
    return [];
  }
  const text = Object.entries(queries)
    .map(([kind, query]) => `select '${kind}' as kind, t.count, t.since from (${query}) t (count, since)`)
    .join(" union all ");
  const tasks = await context.read<Task & { since: Date | null }>({ name: `my_tasks_${context.caller?.role}`, text, values: [campaignId] });
  return tasks.filter(({ count }) => count > 0).map(({ kind, count, since }) => ({ kind, count, since: since?.toISOString() ?? null }));
}
