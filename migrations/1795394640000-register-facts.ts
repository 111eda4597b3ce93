import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The honours register as a fact: how a line comes in at the conferment, what holds of revocation, what the rules read
 * of it (R07, R19), and the files that prove a revocation.
 */
export class RegisterFacts1795394640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table attachments drop constraint attachments_about_check, add constraint attachments_about_check check ("about" in ('NOMINATION', 'PROCEDURE_STEP', 'PUBLICITY', 'OBJECTION', 'REVOCATION'))`);
    for (const statement of [ENTER_HONOUR, GUARD_REVOCATION, GUARD_OPINION, GUARD_ITEM, caseFacts(REGISTER), unseenFacts(REGISTER_UNSEEN), ...FILES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...FILES_BEFORE, unseenFacts(""), caseFacts("")]) await runner.query(statement);
    await runner.query(`
      drop trigger guard_honour_item on honour_items;
      drop function app.guard_honour_item();
      drop trigger guard_opinion on revocation_opinions;
      drop function app.guard_opinion();
      drop trigger guard_revocation on revocations;
      drop function app.guard_revocation();
      drop function app.enter_honour(uuid, text, date, text, timestamptz)`);
    await runner.query(`alter table attachments drop constraint attachments_about_check, add constraint attachments_about_check check ("about" in ('NOMINATION', 'PROCEDURE_STEP', 'PUBLICITY', 'OBJECTION'))`);
  }
}

/**
 * The register's line of a title that is conferred in this very transaction, by an office of whichever seat: neither
 * sees the other's nominations. What belongs to the title is R19's to say.
 */
const ENTER_HONOUR = `
  create function app.enter_honour(p_nomination uuid, p_certificate text, p_conferred_on date, p_document text, p_recorded_at timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    entered uuid;
  begin
    perform from outcomes o where o.nomination_id = p_nomination and o.state = 'CONFERRED' and o.xmin = pg_current_xact_id()::xid;
    if not found then
      raise exception 'the title is not being conferred' using errcode = '23514', constraint = 'honours_conferred', table = 'honours';
    end if;
    insert into honours (campaign_id, nomination_id, unit_id, seat, campaign_name, award_name, subject_kind, holder_name, workplace_name, identity_index,
        level, treatment, certificate_number, conferred_on, document, recorded_by, recorded_at)
      select n.campaign_id, n.id, n.unit_id, n.seat, c.name, a.name, n.subject_kind, n.name, w.name, n.identity_index,
          'PROVINCIAL_OR_MINISTERIAL', n.subject_kind = 'PERSON', p_certificate, p_conferred_on, p_document, app.account_name(), p_recorded_at
        from nominations n join campaigns c on c.id = n.campaign_id join awards a on a.id = n.award_id join workplaces w on w.id = n.workplace_id
        where n.id = p_nomination
      returning id into entered;
    insert into honour_items (honour_id, kind, number)
      select entered, own.kind, case own.kind when 'CERTIFICATE' then p_certificate end
        from nominations n left join rule_settings s on s.campaign_id = n.campaign_id and s.rule = 'R19'
        cross join lateral jsonb_array_elements_text(coalesce(s.parameters -> 'recovered' -> n.subject_kind,
          case n.subject_kind when 'COLLECTIVE' then '["PLAQUE", "CERTIFICATE"]' else '["MEDAL", "CERTIFICATE"]' end::jsonb)) as own (kind)
        where n.id = p_nomination
      on conflict do nothing;
    return entered;
  end $$;
  revoke all on function app.enter_honour(uuid, text, date, text, timestamptz) from public;
  grant execute on function app.enter_honour(uuid, text, date, text, timestamptz) to desk_office`;

const DECIDED = "array['state', 'decided_by_id', 'decided_by', 'decided_on', 'document', 'decision', 'version']";

/** Only an honour that stands is proceeded against, and only what the office has given its opinion on is decided. */
const GUARD_REVOCATION = `
  create function app.guard_revocation() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      perform from honours where id = new.honour_id and state = 'CONFERRED' for share; -- a decision on it waits
      if not found then
        raise exception 'the honour does not stand' using errcode = '23514', constraint = 'revocations_honour_stands', table = 'revocations';
      end if;
      return new;
    end if;
    if (to_jsonb(new) - ${DECIDED}) <> (to_jsonb(old) - ${DECIDED}) or old.state <> 'PROPOSED' then
      raise exception 'what is on record stays' using errcode = '23514', constraint = 'revocations_frozen', table = 'revocations';
    end if;
    if new.state <> 'PROPOSED' and not exists (select from revocation_opinions o where o.revocation_id = new.id and o.level = 'OFFICE') then
      raise exception 'the opinion of the office is missing' using errcode = '23514', constraint = 'revocations_opinion', table = 'revocations';
    end if;
    return new;
  end $$;

  create trigger guard_revocation before insert or update on revocations for each row execute function app.guard_revocation()`;

/** Opinions come before the decision; the office's is somebody else's than the proposer's. */
const GUARD_OPINION = `
  create function app.guard_opinion() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    proposer uuid;
  begin
    select proposed_by_id into proposer from revocations where id = new.revocation_id and state = 'PROPOSED' for share;
    if not found then
      raise exception 'it is decided' using errcode = '23514', constraint = 'revocation_opinions_open', table = 'revocation_opinions';
    end if;
    if new.given_by_id = proposer then
      raise exception 'somebody else gives the opinion' using errcode = '23514', constraint = 'revocation_opinions_two_people', table = 'revocation_opinions';
    end if;
    return new;
  end $$;

  create trigger guard_opinion before insert on revocation_opinions for each row execute function app.guard_opinion()`;

/** Handed over once, and recovered once, after the honour was revoked. Honours from before the desk are entered late. */
const GUARD_ITEM = `
  create function app.guard_honour_item() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    h record;
  begin
    select state, seat, conferred_on into h from honours where id = new.honour_id for share;
    if (old.handed_over_on is not null and (new.handed_over_on, new.received_by) is distinct from (old.handed_over_on, old.received_by))
      or (old.recovered_on is not null and (new.recovered_on, new.recovery_note) is distinct from (old.recovered_on, old.recovery_note))
      or (new.honour_id, new.kind) <> (old.honour_id, old.kind) then
      raise exception 'what is on record stays' using errcode = '23514', constraint = 'honour_items_frozen', table = 'honour_items';
    end if;
    if (old.handed_over_on is null and new.handed_over_on is not null and (new.handed_over_on < h.conferred_on or h.state <> 'CONFERRED' and h.seat is not null))
      or (old.recovered_on is null and new.recovered_on is not null and h.state <> 'REVOKED') then
      raise exception 'not in this state of the honour' using errcode = '23514', constraint = 'honour_items_state', table = 'honour_items';
    end if;
    return new;
  end $$;

  create trigger guard_honour_item before update on honour_items for each row execute function app.guard_honour_item()`;

/** What the register says of whoever a case is about, over all campaigns and both seats; the case's own line is none of it. */
const REGISTER = `,
        'register', (select coalesce(jsonb_agg(jsonb_build_object('level', h.level, 'treatment', h.treatment, 'state', h.state, 'campaignName', h.campaign_name,
            'conferredOn', h.conferred_on, 'revokedOn', h.revoked_on) order by h.conferred_on, h.id), '[]')
          from honours h where h.identity_index = p_identity and (p_nomination is null or h.nomination_id is distinct from p_nomination))`;

const REGISTER_UNSEEN = `,
        'register', (select coalesce(jsonb_agg(r || jsonb_build_object('campaignName', '')), '[]') from jsonb_array_elements(f -> 'register') r)`;

/** As …-rules-facts made it; with the register, or as it was. */
const caseFacts = (register: string): string => `
  create or replace function app.case_facts(p_campaign uuid, p_award uuid, p_unit uuid, p_workplace uuid, p_identity bytea, p_nomination uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object(
        'subjectKind', a.subject_kind,
        'award', jsonb_build_object('code', a.code, 'name', a.name),
        'unit', jsonb_build_object('id', u.id, 'name', u.short_name),
        'workplace', (select jsonb_build_object('name', w.name, 'nature', w.nature, 'administrativeRank', w.administrative_rank)
          from workplaces w where w.id = p_workplace),
        'sameWorkplace', (select coalesce(jsonb_agg(jsonb_build_object(
              'name', case when n.unit_id = p_unit then n.name end,
              'relation', case when theirs.credit_code = mine.credit_code then 'SAME' else 'ABOVE_OR_BELOW' end) order by n.id), '[]')
          from workplaces mine join workplaces theirs on theirs.root_code = mine.root_code join nominations n on n.workplace_id = theirs.id
          where mine.id = p_workplace and n.campaign_id = p_campaign and n.subject_kind <> a.subject_kind and n.id is distinct from p_nomination
            and n.state not in ('WITHDRAWN', 'REJECTED', 'DISQUALIFIED') and (n.state <> 'DRAFT' or n.unit_id = p_unit)),
        'nominatedElsewhere', exists (select from nominations n where n.campaign_id = p_campaign and n.identity_index = p_identity
          and n.state <> 'WITHDRAWN' and n.id is distinct from p_nomination),
        'quota', (select jsonb_build_object('places', q.places, 'used', q.used + q.reserved, 'forfeited', q.forfeited)
          from quotas q where q.campaign_id = p_campaign and q.award_id = p_award and q.unit_id = p_unit),
        'contactRegistered', exists (select from unit_contacts k where k.campaign_id = p_campaign and k.unit_id = p_unit),
        'materialsDeadline', coalesce((select e.until from deadline_extensions e where e.campaign_id = p_campaign and e.unit_id = p_unit
          and e.deadline = 'MATERIALS' order by e.granted_at desc, e.id desc limit 1), c.materials_deadline),
        'referenceDate', c.reference_date${register})
      from campaigns c join awards a on a.campaign_id = c.id and a.id = p_award cross join recommending_units u
      where c.id = p_campaign and u.id = p_unit and (app.role() <> 'UNIT' or u.id = any (app.unit_ids()))
  $$`;

/** As …-campaign-lock made it; with the register, or as it was. */
const unseenFacts = (register: string): string => `
  create or replace function app.unseen_nomination_facts(p_campaign uuid) returns setof jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select f || jsonb_build_object('nominationId', null, 'name', null, 'deeds', null, 'unit', jsonb_build_object('id', '', 'name', ''),
        'workplace', case jsonb_typeof(f -> 'workplace') when 'object' then (f -> 'workplace') || jsonb_build_object('name', '') end,
        'sameWorkplace', (select coalesce(jsonb_agg(w || jsonb_build_object('name', null)), '[]') from jsonb_array_elements(f -> 'sameWorkplace') w),
        'person', case jsonb_typeof(f -> 'person') when 'object' then (f -> 'person')
          || jsonb_build_object('birthDate', null, 'misconduct', regexp_replace(f #>> '{person,misconduct}', '^.*\\S.*$', '*')) end,
        'collective', case jsonb_typeof(f -> 'collective') when 'object' then (f -> 'collective')
          || jsonb_build_object('staffViolation', regexp_replace(f #>> '{collective,staffViolation}', '^.*\\S.*$', '*')) end,
        'steps', (select coalesce(jsonb_agg(s || jsonb_build_object('place', regexp_replace(s ->> 'place', '^.*\\S.*$', '*'),
          'resolution', regexp_replace(s ->> 'resolution', '^.*\\S.*$', '*'), 'evidence', regexp_replace(s ->> 'evidence', '^.*\\S.*$', '*'))), '[]')
          from jsonb_array_elements(f -> 'steps') s),
        'publicity', case jsonb_typeof(f -> 'publicity') when 'object' then (f -> 'publicity')
          || jsonb_build_object('evidence', regexp_replace(f #>> '{publicity,evidence}', '^.*\\S.*$', '*')) end${register})
      from nominations n cross join lateral app.nomination_facts(n.id) f
      where n.campaign_id = p_campaign and n.seat <> app.seat() and n.state not in ('WITHDRAWN', 'REJECTED', 'DISQUALIFIED')
  $$`;

const OWN_SEAT = "seat = (select app.seat())";
const UNITS_BELOW = "unit_id = any ((select app.unit_ids())::uuid[])";
const SEEN_NOMINATION = "exists (select 1 from nominations n where n.id = nomination_id)";
const NEW = "uploaded_by = (select app.account_name()) and removed_at is null";
const OPEN_OBJECTION = "about = 'OBJECTION' and exists (select 1 from objections o where o.id = about_id and o.nomination_id = attachments.nomination_id and o.outcome is null)";
const OPEN_REVOCATION = "about = 'REVOCATION' and exists (select 1 from revocations r join honours h on h.id = r.honour_id where r.id = about_id and h.nomination_id = attachments.nomination_id and r.state = 'PROPOSED')";
const BY_THE_OFFICE = `(${OPEN_OBJECTION} or ${OPEN_REVOCATION})`;

const filePolicies = (units: string, offices: string): string[] => [
  `alter policy desk_unit_reads on attachments using (${UNITS_BELOW} and ${units})`,
  `alter policy desk_integration_reads on attachments using (${SEEN_NOMINATION} and ${units})`,
  `alter policy desk_office_adds on attachments with check (${OWN_SEAT} and ${offices} and ${NEW})`,
  `alter policy desk_office_changes on attachments using (${OWN_SEAT} and ${offices} and removed_at is null)`,
];

/** The office proves a revocation while it is open; its papers are for the seat, the leading group and the auditor. */
const FILES = filePolicies("about not in ('OBJECTION', 'REVOCATION')", BY_THE_OFFICE);
const FILES_BEFORE = filePolicies("about <> 'OBJECTION'", OPEN_OBJECTION);
