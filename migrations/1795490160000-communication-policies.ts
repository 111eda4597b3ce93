import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, OWN_SEAT, tearDown, type Wall } from "./support/walls";

/**
 * The row wall of notices, announcements and mails, and the triggers that make notices in the transaction of the event.
 * No notice is made of a result: outcomes, rounds that were counted and signed slates have none.
 */
export class CommunicationPolicies1795490160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CLOCK, READERS]) await runner.query(statement);
    await build(runner, WALLS);
    await runner.query("grant update (remind_working_days) on campaigns to desk_office");
    await runner.query(guardCampaign("'state', 'version', 'results_from', 'remind_working_days'", "(new.results_from, new.remind_working_days) is distinct from (old.results_from, old.remind_working_days)"));
    for (const statement of [NOTIFY, ...EVENTS, ...ANNOUNCED, GUARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger order_job on mail_batches;
      drop trigger guard_mail on mails;
      drop function app.guard_mail();
      drop trigger guard_mail_batch on mail_batches;
      drop function app.guard_mail_batch();
      drop trigger guard_announcement on announcements;
      drop function app.guard_announcement()`);
    for (const [table] of NOTIFYING) await runner.query(`drop trigger notify on ${table}; drop function app.notify_${table}()`);
    await runner.query("drop function app.notify_place(text, text, uuid, uuid, text, text, uuid, jsonb, timestamptz)");
    await runner.query(guardCampaign("'state', 'version', 'results_from'", "new.results_from is distinct from old.results_from"));
    await runner.query("revoke update (remind_working_days) on campaigns from desk_office");
    await tearDown(runner, WALLS);
    await runner.query("drop function app.announcement_readers(uuid); drop function app.now()");
  }
}

/** Now on the domain clock, as the server says on entering for an act; real time for whoever does not enter through it. */
const CLOCK = `
  create function app.now() returns timestamptz language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
  revoke all on function app.now() from public`;

const MINE = "account_id = (select app.account_id())";
const BY = (column: string): string => `${column} = (select app.account_name())`;
const CONCERNED = ["desk_office", "desk_leading_group", "desk_unit"];
const READING = ["desk_leading_group", "desk_unit"];
const forEach = <T>(roles: string[], value: T): Record<string, T> => Object.fromEntries(roles.map((role) => [role, value]));
const MY_ANNOUNCEMENT = "exists (select 1 from announcements a where a.id = announcement_id and a.withdrawn_at is null)";
const BATCH_IS = (...states: string[]): string => `exists (select 1 from mail_batches b where b.id = batch_id and b.state in (${states.map((state) => `'${state}'`).join(", ")}))`;

const WALLS: Wall[] = [
  {
    table: "notices",
    read: forEach(CONCERNED, MINE),
    update: forEach(CONCERNED, { columns: "read_at", rows: `${MINE} and read_at is null`, then: `${MINE} and read_at is not null` }),
  },
  {
    table: "announcement_units",
    read: { desk_office: OWN_SEAT, desk_auditor: ALL, desk_unit: "unit_id = (select app.unit_id())" },
    insert: { desk_office: `${OWN_SEAT} and exists (select 1 from announcements a where a.id = announcement_id and a.audience = 'CHOSEN_UNITS' and a.published_by = (select app.account_name()))` },
  },
  {
    table: "announcements",
    read: {
      desk_office: OWN_SEAT,
      desk_auditor: ALL,
      desk_leading_group: "audience = 'LEADING_GROUP'",
      desk_unit: `${OWN_SEAT} and (audience = 'ALL_UNITS' or audience = 'CHOSEN_UNITS' and exists (select 1 from announcement_units u where u.announcement_id = announcements.id and u.unit_id = (select app.unit_id())))`,
    },
    insert: { desk_office: `${OWN_SEAT} and ${BY("published_by")} and withdrawn_at is null` },
    update: {
      desk_office: { columns: "withdrawn_at, withdrawn_by, withdraw_reason, version", rows: `${OWN_SEAT} and withdrawn_at is null`, then: `${OWN_SEAT} and ${BY("withdrawn_by")}` },
    },
  },
  {
    table: "announcement_receipts",
    read: { ...forEach(READING, MINE), desk_office: OWN_SEAT, desk_auditor: ALL },
    insert: forEach(READING, `${MINE} and ${BY("name")} and unit_id is not distinct from (select app.unit_id()) and confirmed_at is null and ${MY_ANNOUNCEMENT}`),
    update: forEach(READING, { columns: "confirmed_at", rows: `${MINE} and confirmed_at is null`, then: `${MINE} and confirmed_at is not null and ${MY_ANNOUNCEMENT}` }),
  },
  {
    table: "mail_batches",
    read: { desk_office: OWN_SEAT, desk_auditor: ALL, desk_service: ALL },
    insert: {
      desk_office: `${OWN_SEAT} and ${BY("prepared_by")} and state = 'PREPARED' and not automatic`,
      desk_service: "state = 'PREPARED' and automatic",
    },
    update: {
      desk_office: {
        columns: "subject, text, state, released_by, released_at, version",
        rows: `${OWN_SEAT} and state = 'PREPARED'`,
        then: `${OWN_SEAT} and (state in ('PREPARED', 'CANCELLED') and released_by is null or state = 'RELEASED' and ${BY("released_by")})`,
      },
      desk_service: { columns: "state, version", rows: "state = 'RELEASED'", then: "state = 'SENT'" },
    },
  },
  {
    table: "mails",
    read: { desk_office: OWN_SEAT, desk_auditor: ALL, desk_service: ALL },
    insert: { desk_office: `${OWN_SEAT} and ${BATCH_IS("PREPARED")} and state in ('WAITING', 'NO_ADDRESS')`, desk_service: `${BATCH_IS("PREPARED")} and state in ('WAITING', 'NO_ADDRESS')` },
    update: {
      desk_office: { columns: "body, state", rows: `${OWN_SEAT} and ${BATCH_IS("PREPARED")}`, then: `${OWN_SEAT} and state in ('WAITING', 'NO_ADDRESS', 'TAKEN_OUT')` },
      desk_service: { columns: "state, problem, attempts, sent_at, retry_at", rows: "state = 'WAITING'", then: ALL },
    },
  },
];

/** Whom an announcement is for and who has read it: told to the office that published it and to the auditor, to nobody else. */
const READERS = `
  create function app.announcement_readers(p_announcement uuid)
    returns table (id uuid, unit_id uuid, name text, place int, reachable boolean, read_at timestamptz, read_by text, confirmed_at timestamptz, confirmed_by text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with a as (
      select * from announcements x where x.id = p_announcement and (app.role() = 'AUDITOR' or app.role() = 'OFFICE' and x.seat = app.seat())),
    readers as (
      select u.id, u.id as unit_id, u.short_name as name, u.position as place, exists (select from accounts c where c.unit_id = u.id and c.state = 'ACTIVE') as reachable
        from a join recommending_units u on u.seat = a.seat
        where a.audience = 'ALL_UNITS' or a.audience = 'CHOSEN_UNITS' and exists (select from announcement_units k where k.announcement_id = a.id and k.unit_id = u.id)
      union all
      select c.id, null, c.display_name, 0, true from a join accounts c on c.role = 'LEADING_GROUP' where a.audience = 'LEADING_GROUP' and c.state = 'ACTIVE')
    select r.id, r.unit_id, r.name, r.place, r.reachable, opened.read_at, opened.name, confirmed.confirmed_at, confirmed.name
      from readers r
      left join lateral (select k.read_at, k.name from announcement_receipts k
        where k.announcement_id = p_announcement and (k.unit_id = r.unit_id or k.account_id = r.id) order by k.read_at, k.id limit 1) opened on true
      left join lateral (select k.confirmed_at, k.name from announcement_receipts k
        where k.announcement_id = p_announcement and (k.unit_id = r.unit_id or k.account_id = r.id) and k.confirmed_at is not null order by k.confirmed_at, k.id limit 1) confirmed on true
  $$;
  revoke all on function app.announcement_readers(uuid) from public; grant execute on function app.announcement_readers(uuid) to desk_office, desk_auditor, desk_leading_group, desk_unit`;

/** A notice to each account in a place that may sign in, but not to whoever did it. */
const NOTIFY = `
  create function app.notify_place(p_role text, p_seat text, p_unit uuid, p_campaign uuid, p_kind text, p_type text, p_subject uuid, p_facts jsonb, p_at timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into notices (account_id, campaign_id, kind, subject_type, subject_id, facts, created_at)
      select c.id, p_campaign, p_kind, p_type, p_subject, jsonb_strip_nulls(p_facts), p_at from accounts c
        where c.role = p_role and c.state = 'ACTIVE' and (p_seat is null or c.seat = p_seat) and (p_unit is null or c.unit_id = p_unit)
          and c.id is distinct from app.account_id() on conflict do nothing
  $$;
  revoke all on function app.notify_place(text, text, uuid, uuid, text, text, uuid, jsonb, timestamptz) from public`;

/** Tables whose rows make notices, with when they do. */
const NOTIFYING: [table: string, when: string][] = [
  ["nomination_events", "after insert on nomination_events for each row when (new.act in ('SUBMITTED', 'ENDORSED', 'RETURNED', 'APPROVED', 'REJECTED', 'DISQUALIFIED', 'RECALLED'))"],
  ["waivers", "after insert or update of state on waivers for each row"],
  ["objections", "after insert or update of outcome on objections for each row"],
  ["deadline_extensions", "after insert on deadline_extensions for each row"],
  ["ballots", "after insert or update of state on ballots for each row when (new.state = 'OPEN')"],
  ["slates", "after insert on slates for each row when (new.state = 'COMPOSED')"],
  ["paper_arrivals", "after update of removed_at on paper_arrivals for each row when (new.removed_at is not null)"],
  ["announcements", "after insert or update of withdrawn_at on announcements for each row"],
  ["announcement_units", "after insert on announcement_units for each row"],
  ["announcement_receipts", "after insert on announcement_receipts for each row"],
  ["mails", "after insert on mails for each row"],
  ["mail_batches", "after update of state on mail_batches for each row when (new.state = 'RELEASED' and old.state = 'PREPARED')"],
];

/** A function that makes notices, and its trigger. */
function notifying(table: string, declared: string, body: string): string {
  const [, when] = NOTIFYING.find(([of]) => of === table) ?? [];
  return `
    create function app.notify_${table}() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      ${declared}
    begin
      ${body}
      return null;
    end $$;
    revoke all on function app.notify_${table}() from public;
    create trigger notify ${when} execute function app.notify_${table}()`;
}

const OF_NOMINATION = `select x.*, a.name as award, u.short_name as unit from nominations x join awards a on a.id = x.award_id join recommending_units u on u.id = x.unit_id where x.id`;
const FACTS = "jsonb_build_object('name', n.name, 'award', n.award, 'unit', n.unit)";

const EVENTS = [
  // Where the unit's level reviews first, somebody else of the unit or above it does: the office is told once they have.
  notifying(
    "nomination_events",
    "n record;",
    `for n in ${OF_NOMINATION} = new.nomination_id loop
        if new.act in ('SUBMITTED', 'ENDORSED') and n.pending_level = 'UNIT' then
          perform app.notify_place('UNIT', n.seat, above.id, n.campaign_id, 'TO_ENDORSE', 'Nomination', n.id, ${FACTS}, new.occurred_at)
            from (with recursive up as (select u.id, u.parent_id from recommending_units u where u.id = n.unit_id
              union select u.id, u.parent_id from recommending_units u join up on u.id = up.parent_id) select id from up) above;
        elsif new.act in ('SUBMITTED', 'ENDORSED', 'RECALLED') then
          perform app.notify_place('OFFICE', n.seat, null, n.campaign_id, case new.act when 'RECALLED' then 'RECALLED' else 'SUBMITTED' end, 'Nomination', n.id, ${FACTS}, new.occurred_at);
        else
          perform app.notify_place('UNIT', n.seat, n.unit_id, n.campaign_id, new.act, 'Nomination', n.id, ${FACTS}, new.occurred_at);
        end if;
      end loop;`,
  ),
  notifying(
    "waivers",
    "n record;",
    `for n in ${OF_NOMINATION} = new.nomination_id loop
        if tg_op = 'INSERT' then
          perform app.notify_place('OFFICE', n.seat, null, n.campaign_id, 'WAIVER_REQUESTED', 'Nomination', n.id, ${FACTS} || jsonb_build_object('rule', new.rule), new.requested_at);
        elsif new.state <> old.state and new.state in ('GRANTED', 'REFUSED') then
          perform app.notify_place('UNIT', n.seat, n.unit_id, n.campaign_id, 'WAIVER_' || new.state, 'Nomination', n.id, ${FACTS} || jsonb_build_object('rule', new.rule), new.decided_at);
        end if;
      end loop;`,
  ),
  // Neither who objects nor what is objected: both are read where they are kept.
  notifying(
    "objections",
    "n record;",
    `for n in ${OF_NOMINATION} = new.nomination_id loop
        if tg_op = 'INSERT' then
          perform app.notify_place('OFFICE', n.seat, null, n.campaign_id, 'OBJECTION_RECORDED', 'Nomination', n.id, ${FACTS}, new.recorded_at);
          perform app.notify_place('UNIT', n.seat, n.unit_id, n.campaign_id, 'OBJECTION_RECORDED', 'Nomination', n.id, ${FACTS}, new.recorded_at);
        elsif old.outcome is null and new.outcome is not null then
          perform app.notify_place('UNIT', n.seat, n.unit_id, n.campaign_id, 'OBJECTION_CLOSED', 'Nomination', n.id, ${FACTS}, new.closed_at);
        end if;
      end loop;`,
  ),
  notifying(
    "deadline_extensions",
    "nothing boolean;",
    `perform app.notify_place('UNIT', new.seat, new.unit_id, new.campaign_id, 'EXTENSION_GRANTED', 'Campaign', new.campaign_id, jsonb_build_object('deadline', new.deadline, 'until', new.until), new.granted_at);`,
  ),
  notifying(
    "ballots",
    "nothing boolean;",
    `if tg_op = 'INSERT' or old.state <> 'OPEN' then
        insert into notices (account_id, campaign_id, kind, subject_type, subject_id, facts, created_at)
          select v.account_id, new.campaign_id, 'BALLOT_OPENED', 'Ballot', new.id,
              jsonb_build_object('award', a.name, 'round', new.round, 'method', new.method, 'closesAt', new.closes_at), app.now()
            from ballot_voters v join awards a on a.id = new.award_id
            where v.ballot_id = new.id and v.account_id is not null and v.account_id is distinct from app.account_id();
      end if;`,
  ),
  notifying(
    "slates",
    "nothing boolean;",
    `perform app.notify_place('LEADING_GROUP', null, null, new.campaign_id, 'SLATE_COMPOSED', 'Slate', new.id, jsonb_build_object('number', new.number), new.composed_at);`,
  ),
  notifying(
    "paper_arrivals",
    "nothing boolean;",
    `if old.removed_at is null then
        perform app.notify_place('UNIT', new.seat, new.unit_id, new.campaign_id, 'ARRIVAL_REMOVED', 'PaperArrival', new.id, jsonb_build_object('paper', new.paper, 'copies', new.copies,
          'name', (select n.name from nominations n where n.id = new.nomination_id)), new.removed_at);
      end if;`,
  ),
];

const TITLE = "jsonb_build_object('title', a.title, 'important', a.important)";
const ANNOUNCED = [
  notifying(
    "announcements",
    "a announcements := new;",
    `if tg_op = 'INSERT' and a.audience = 'ALL_UNITS' then
        perform app.notify_place('UNIT', a.seat, null, a.campaign_id, 'ANNOUNCEMENT', 'Announcement', a.id, ${TITLE}, a.published_at);
      elsif tg_op = 'INSERT' and a.audience = 'LEADING_GROUP' then
        perform app.notify_place('LEADING_GROUP', null, null, a.campaign_id, 'ANNOUNCEMENT', 'Announcement', a.id, ${TITLE}, a.published_at);
      elsif tg_op = 'UPDATE' and old.withdrawn_at is null and a.withdrawn_at is not null then
        delete from notices n where n.subject_id = a.id and n.kind = 'ANNOUNCEMENT' and not exists (select from announcement_receipts r where r.announcement_id = a.id and r.account_id = n.account_id);
        insert into notices (account_id, campaign_id, kind, subject_type, subject_id, facts, created_at)
          select r.account_id, a.campaign_id, 'ANNOUNCEMENT_WITHDRAWN', 'Announcement', a.id, ${TITLE}, a.withdrawn_at from announcement_receipts r where r.announcement_id = a.id;
      end if;`,
  ),
  notifying(
    "announcement_units",
    "a announcements;",
    `select * into a from announcements x where x.id = new.announcement_id;
      perform app.notify_place('UNIT', new.seat, new.unit_id, a.campaign_id, 'ANNOUNCEMENT', 'Announcement', a.id, ${TITLE}, a.published_at);`,
  ),
  notifying("announcement_receipts", "nothing boolean;", `update notices n set read_at = new.read_at where n.account_id = new.account_id and n.subject_id = new.announcement_id and n.kind = 'ANNOUNCEMENT' and n.read_at is null;`),
  // Reminders the desk prepares by itself are told in the desk at once; those an office prepares once it lets them leave.
  notifying(
    "mails",
    "b mail_batches;",
    `select * into b from mail_batches x where x.id = new.batch_id;
      if b.automatic then
        perform app.notify_place('UNIT', new.seat, new.unit_id, b.campaign_id, 'DEADLINE_NEAR', 'MailBatch', b.id, jsonb_build_object('about', replace(b.kind, 'REMINDER_', ''), 'dueOn', b.due_on), b.prepared_at);
      end if;`,
  ),
  notifying(
    "mail_batches",
    "nothing boolean;",
    `if new.due_on is not null and not new.automatic then
        perform app.notify_place('UNIT', new.seat, m.unit_id, new.campaign_id, 'DEADLINE_NEAR', 'MailBatch', new.id, jsonb_build_object('about', replace(new.kind, 'REMINDER_', ''), 'dueOn', new.due_on), new.released_at)
          from (select distinct unit_id from mails where batch_id = new.id and state <> 'TAKEN_OUT') m;
      end if;`,
  ),
];

/** What was published or has left stays as it is, whoever writes. */
const GUARDS = `
  create function app.guard_announcement() returns trigger language plpgsql as $$
  begin
    if old.withdrawn_at is not null or (to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdraw_reason', 'version']) <> (to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdraw_reason', 'version']) then
      raise exception 'an announcement is not changed, only withdrawn' using errcode = '23514', constraint = 'announcements_trace', table = 'announcements';
    end if;
    return new;
  end $$;
  create trigger guard_announcement before update on announcements for each row execute function app.guard_announcement();

  create function app.guard_mail_batch() returns trigger language plpgsql as $$
  begin
    if new.state <> old.state and (old.state, new.state) not in (('PREPARED', 'RELEASED'), ('PREPARED', 'CANCELLED'), ('RELEASED', 'SENT'))
      or old.state <> 'PREPARED' and (new.subject, new.text) <> (old.subject, old.text) then
      raise exception 'a batch of mails cannot go from % to %', old.state, new.state using errcode = '23514', constraint = 'mail_batches_state_transition', table = 'mail_batches';
    end if;
    return new;
  end $$;
  create trigger guard_mail_batch before update on mail_batches for each row execute function app.guard_mail_batch();

  create function app.guard_mail() returns trigger language plpgsql as $$
  begin
    if new.state <> old.state and (old.state, new.state) not in (('WAITING', 'TAKEN_OUT'), ('TAKEN_OUT', 'WAITING'), ('WAITING', 'SENT'), ('WAITING', 'REFUSED'), ('WAITING', 'WITHHELD')) then
      raise exception 'a mail cannot go from % to %', old.state, new.state using errcode = '23514', constraint = 'mails_state_transition', table = 'mails';
    end if;
    return new;
  end $$;
  create trigger guard_mail before update on mails for each row execute function app.guard_mail();
  create trigger order_job after update of state on mail_batches for each row when (new.state = 'RELEASED' and old.state = 'PREPARED') execute function app.order_job('MAIL')`;

/** What of a campaign that runs may still be set, and what of that no more once it is archived. */
const guardCampaign = (open: string, archived: string): string => `
  create or replace function app.guard_campaign() returns trigger language plpgsql as $$
  begin
    if current_user <> 'desk_office' then return new; end if;
    if (old.state, new.state) not in (('DRAFT', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'ARCHIVED')) and new.state <> old.state then
      raise exception 'a campaign cannot go from % to %', old.state, new.state using errcode = '23514', constraint = 'campaigns_state_transition', table = 'campaigns';
    end if;
    if old.state <> 'DRAFT' and (to_jsonb(new) - array[${open}]) <> (to_jsonb(old) - array[${open}]) or old.state = 'ARCHIVED' and ${archived} then
      raise exception 'a campaign that is % is locked', old.state using errcode = '23514', constraint = 'campaigns_locked', table = 'campaigns';
    end if;
    return new;
  end $$`;
