import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whom mails go to, which units are late, and sending that goes on: what an office asks of its own seat, and the server of both. */
export class CommunicationFacts1795490220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [LATE, MAILS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.is_demonstration(uuid);
      drop function app.resume_mails();
      drop function app.reminders_due(date);
      drop function app.units_with_unread(uuid);
      drop function app.announcement_addresses(uuid, boolean);
      drop function app.late_units(uuid, text, text);
      drop function app.addresses_of(uuid, uuid, boolean)`);
  }
}

/**
 * Units of a seat that are not done with something, in the tables' order: an office asks for its own seat, the server
 * for either. Their last day is the campaign's or their own (R16).
 */
const LATE = `
  create function app.addresses_of(p_campaign uuid, p_unit uuid, p_earlier boolean) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with known as (select k.email, k.registered_at, k.id, k.campaign_id = p_campaign as own from unit_contacts k where k.unit_id = p_unit and (p_earlier or k.campaign_id = p_campaign))
    select coalesce(jsonb_agg(k.email order by k.registered_at, k.id), '[]') from known k where k.own or not exists (select from known where own)
  $$;

  create function app.late_units(p_campaign uuid, p_seat text, p_kind text) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with units as (
      select u.id, u.name, u.position, u.code, coalesce((select e.until from deadline_extensions e
            where e.campaign_id = p_campaign and e.unit_id = u.id and e.deadline = case p_kind when 'CONTACT' then 'CONTACT' else 'MATERIALS' end
            order by e.granted_at desc, e.id desc limit 1),
          case p_kind when 'CONTACT' then c.contact_deadline else c.materials_deadline end) as due_on
        from recommending_units u join campaigns c on c.id = p_campaign
        where u.seat = p_seat and (app.role() is null or app.role() = 'OFFICE' and app.seat() = p_seat)),
    open_ones as (
      select n.unit_id, jsonb_agg(n.name order by n.position, n.id) filter (where n.state = 'DRAFT') as drafts, jsonb_agg(n.name order by n.position, n.id) filter (where n.state = 'RETURNED') as returned
        from nominations n where n.campaign_id = p_campaign and n.state in ('DRAFT', 'RETURNED') and p_kind = 'MATERIALS' group by n.unit_id),
    free_places as (
      select q.unit_id, jsonb_agg(jsonb_build_object('award', a.name, 'places', left_over) order by a.position) as free
        from quotas q join awards a on a.id = q.award_id
        cross join lateral (select q.places - q.used - q.forfeited - (select count(*) from nominations n where n.campaign_id = p_campaign and n.unit_id = q.unit_id and n.award_id = q.award_id and n.state in ('DRAFT', 'RETURNED')) as left_over) l
        where q.campaign_id = p_campaign and left_over > 0 and p_kind = 'MATERIALS' group by q.unit_id),
    papers as (
      select p.unit_id, jsonb_agg(jsonb_build_object('paper', p.paper, 'nominee', n.name, 'missing', p.required - p.counted) order by n.position nulls first, n.id nulls first, p.place) as papers
        from app.paper_checklist(p_campaign) p left join nominations n on n.id = p.nomination_id
        where p_kind = 'PAPERS' and p.required > p.counted group by p.unit_id)
    select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name, 'dueOn', u.due_on, 'addresses', app.addresses_of(p_campaign, u.id, p_kind = 'CONTACT'),
        'drafts', coalesce(o.drafts, '[]'), 'returned', coalesce(o.returned, '[]'), 'free', coalesce(f.free, '[]'), 'papers', coalesce(p.papers, '[]')) order by u.position, u.code), '[]')
      from units u left join open_ones o on o.unit_id = u.id left join free_places f on f.unit_id = u.id left join papers p on p.unit_id = u.id
      where case p_kind when 'CONTACT' then not exists (select from unit_contacts k where k.campaign_id = p_campaign and k.unit_id = u.id)
        when 'MATERIALS' then o.unit_id is not null or f.unit_id is not null else p.unit_id is not null end
  $$;

  create function app.reminders_due(p_today date) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object('campaignId', c.id, 'campaign', c.name, 'seat', s.seat, 'remindWorkingDays', c.remind_working_days, 'kind', k.kind,
        'office', (select jsonb_build_object('organization', o.organization, 'name', o.name) from offices o where o.campaign_id = c.id and o.seat = s.seat),
        'entered', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'holidays', y.holidays, 'makeUpDays', y.make_up_days)), '[]') from calendar_years y),
        'late', late.units)), '[]')
      from campaigns c cross join (values ('INDUSTRY'), ('COMMUNICATIONS')) s (seat) cross join (values ('CONTACT'), ('MATERIALS'), ('PAPERS')) k (kind)
      cross join lateral (select app.late_units(c.id, s.seat, k.kind) as units offset 0) late
      where c.state = 'OPEN' and c.remind_working_days > 0
        and p_today <= greatest(c.materials_deadline, (select max(e.until) from deadline_extensions e where e.campaign_id = c.id))
        and p_today >= c.contact_deadline - 60 and jsonb_array_length(late.units) > 0
  $$;
  revoke all on function app.addresses_of(uuid, uuid, boolean), app.late_units(uuid, text, text), app.reminders_due(date) from public;
  grant execute on function app.late_units(uuid, text, text) to desk_office, desk_service;
  grant execute on function app.reminders_due(date) to desk_service`;

/** Whom mails about an announcement or unread notices go to, for the office of the seat; and sending that goes on. */
const MAILS = `
  create function app.announcement_addresses(p_announcement uuid, p_unread boolean) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name, 'addresses', app.addresses_of(a.campaign_id, u.id, false)) order by u.position, u.code), '[]')
      from announcements a join app.announcement_readers(a.id) r on true join recommending_units u on u.id = r.unit_id
      where a.id = p_announcement and app.role() = 'OFFICE' and a.seat = app.seat() and (not p_unread or r.read_at is null)
  $$;

  create function app.units_with_unread(p_campaign uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name, 'addresses', app.addresses_of(p_campaign, u.id, false), 'unread', n.unread) order by u.position, u.code), '[]')
      from recommending_units u join (select c.unit_id, count(distinct (n.kind, n.subject_id, n.created_at)) as unread from notices n join accounts c on c.id = n.account_id
        where n.campaign_id = p_campaign and n.read_at is null and c.unit_id is not null group by c.unit_id) n on n.unit_id = u.id
      where app.role() = 'OFFICE' and u.seat = app.seat()
  $$;

  -- A job for each released batch of which a mail is due; one that stands is left alone.
  create function app.resume_mails() returns int
    language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    with ordered as (
      insert into jobs (kind, subject_id)
        select 'MAIL', b.id from mail_batches b where b.state = 'RELEASED' and exists (select from mails m where m.batch_id = b.id and m.state = 'WAITING' and (m.retry_at is null or m.retry_at <= now()))
        on conflict (kind, subject_id) do nothing returning 1)
    select count(*)::int from ordered
  $$;

  create function app.is_demonstration(p_campaign uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select demonstration from campaigns where id = p_campaign
  $$;
  revoke all on function app.announcement_addresses(uuid, boolean), app.units_with_unread(uuid), app.resume_mails(), app.is_demonstration(uuid) from public;
  grant execute on function app.announcement_addresses(uuid, boolean), app.units_with_unread(uuid) to desk_office;
  grant execute on function app.resume_mails(), app.is_demonstration(uuid) to desk_service`;
