import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The row wall and the fact wall.
 *
 * Every request runs under the database role of its account's role (`desk_unit`, `desk_office`, …), which
 * owns nothing. A table without a policy for that role shows it nothing. `desk_service` is the server itself
 * before anybody has signed in. The login `desk_runtime` may become any of them and can do nothing by itself.
 */
export class Walls1795305660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SESSION, ...enableRowLevelSecurity(), ...policies(), ...FACTS, TOTALS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop schema app cascade");
    for (const table of TABLES) {
      await runner.query(`
        do $$ declare p record; begin
          for p in select policyname from pg_policies where schemaname = 'public' and tablename = '${table}' loop
            execute format('drop policy %I on public.%I', p.policyname, '${table}');
          end loop;
        end $$`);
      await runner.query(`alter table ${table} disable row level security`);
      await runner.query(`revoke all on ${table} from ${[...SIGNED_IN, "desk_service"].join(", ")}`);
    }
  }
}

const SIGNED_IN = [
  "desk_system_administrator",
  "desk_security_administrator",
  "desk_auditor",
  "desk_office",
  "desk_leading_group",
  "desk_unit",
  "desk_integration",
];

const TABLES = [
  "settings",
  "campaigns",
  "awards",
  "offices",
  "rule_settings",
  "office_members",
  "recommending_units",
  "unit_contacts",
  "quotas",
  "quota_entries",
  "workplaces",
  "accounts",
  "credentials",
  "sessions",
  "nominations",
  "persons",
  "collectives",
  "reviews",
  "nomination_events",
  "audit_events",
];

/** Who is asking: set once per transaction from the session's own row, read by every policy. */
const SESSION = `
  create schema app;
  revoke all on schema app from public;
  grant usage on schema app to desk_runtime, desk_service, ${SIGNED_IN.join(", ")};

  create function app.account_id() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
  create function app.account_name() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('app.account_name', true), '') $$;
  create function app.role() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('app.role', true), '') $$;
  create function app.seat() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('app.seat', true), '') $$;
  create function app.unit_id() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.unit_id', true), '')::uuid $$;
  create function app.unit_ids() returns uuid[] language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('app.unit_ids', true), '')::uuid[], '{}') $$;

  -- The account of the transaction: its id, role, seat and unit, and the units below its unit.
  create function app.enter_account(p_account uuid, p_role text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
    declare
      a record;
    begin
      select id, display_name, role, seat, unit_id into a
        from public.accounts where id = p_account and role = p_role and state = 'ACTIVE';
      if not found then
        raise exception 'session ended' using errcode = '28000';
      end if;
      perform set_config('app.account_id', a.id::text, true),
              set_config('app.account_name', a.display_name, true),
              set_config('app.role', a.role, true),
              set_config('app.seat', coalesce(a.seat, ''), true),
              set_config('app.unit_id', coalesce(a.unit_id::text, ''), true),
              set_config('app.unit_ids', '{}', true);
      if a.unit_id is not null then
        perform set_config('app.unit_ids', (
          with recursive below as (
            select a.unit_id as id
            union select u.id from public.recommending_units u join below on u.parent_id = below.id
          ) select array_agg(id)::text from below), true);
      end if;
    end $$;

  -- The same by session: ended, expired and disabled ones are refused with SQLSTATE 28000.
  -- p_secret is the SHA-256 of an API key; sessions opened by password pass none, their token is signed.
  create function app.enter_session(p_session uuid, p_role text, p_secret bytea) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
    declare
      account uuid;
    begin
      select account_id into account from public.sessions
        where id = p_session and revoked_at is null and expires_at > now()
          and (case kind when 'API_KEY' then secret_hash = p_secret else p_secret is null end);
      if not found then
        raise exception 'session ended' using errcode = '28000';
      end if;
      perform app.enter_account(account, p_role);
    end $$;

  revoke all on all functions in schema app from public;
  grant execute on all functions in schema app to desk_runtime, desk_service, ${SIGNED_IN.join(", ")};
`;

function enableRowLevelSecurity(): string[] {
  return TABLES.map((table) => `alter table ${table} enable row level security`);
}

interface Wall {
  table: string;
  /** Roles and the condition under which they see a row; with columns, only these. */
  read?: Record<string, string | { columns: string; rows: string }>;
  /** Roles and the condition a new row must meet. */
  insert?: Record<string, string>;
  /** Roles, the columns they may set, the rows they may touch and what these must be afterwards. */
  update?: Record<string, { columns: string; rows: string; then?: string }>;
  /** Roles and the rows they may remove. */
  remove?: Record<string, string>;
}

const ALL = "true";
const OWN_SEAT = "seat = (select app.seat())";
const SEAT_IF_ANY = "((select app.seat()) is null or seat = (select app.seat()))";
const OWN_UNIT = "unit_id = (select app.unit_id()) and seat = (select app.seat())";
const UNITS_BELOW = "unit_id = any ((select app.unit_ids())::uuid[])";
const SEEN_NOMINATION = "exists (select 1 from nominations n where n.id = nomination_id)";
const OWN_OPEN_NOMINATION = `${OWN_UNIT} and exists (select 1 from nominations n where n.id = nomination_id and n.state in ('DRAFT', 'RETURNED'))`;
const AS_MYSELF = "actor_id = (select app.account_id())";

/** What units own: the unit sees its own, an office its seat's, those above both seats see all. */
const ROWS_OF_UNITS = {
  desk_unit: UNITS_BELOW,
  desk_office: OWN_SEAT,
  desk_auditor: ALL,
  desk_leading_group: ALL,
  desk_integration: SEAT_IF_ANY,
};

/** The parts and papers of a nomination: the leading group and integrations see those of nominations they see. */
const PARTS_OF_NOMINATIONS = {
  ...ROWS_OF_UNITS,
  desk_leading_group: SEEN_NOMINATION,
  desk_integration: SEEN_NOMINATION,
};

/** The frame of a campaign is public to everybody who is signed in. */
const FRAME = Object.fromEntries(SIGNED_IN.map((role) => [role, ALL]));

const WALLS: Wall[] = [
  { table: "settings", read: { desk_service: ALL }, insert: { desk_service: ALL }, update: { desk_service: { columns: "value", rows: ALL } } },
  {
    table: "campaigns",
    read: { ...Object.fromEntries(SIGNED_IN.map((role) => [role, "state <> 'DRAFT'"])), desk_office: ALL, desk_auditor: ALL },
  },
  { table: "awards", read: FRAME },
  { table: "offices", read: FRAME },
  { table: "rule_settings", read: FRAME },
  {
    table: "office_members",
    read: { desk_unit: "body = 'OFFICE' and seat = (select app.seat())", desk_office: ALL, desk_auditor: ALL, desk_leading_group: ALL, desk_integration: ALL },
    insert: { desk_office: `seat is null or ${OWN_SEAT}` },
    update: {
      desk_office: {
        columns: "body, seat, name, position, organization, post, phone, rank, version",
        rows: `seat is null or ${OWN_SEAT}`,
        then: `seat is null or ${OWN_SEAT}`,
      },
    },
    remove: { desk_office: `seat is null or ${OWN_SEAT}` },
  },
  {
    table: "recommending_units",
    read: {
      desk_system_administrator: ALL,
      desk_security_administrator: ALL,
      desk_auditor: ALL,
      desk_leading_group: ALL,
      desk_integration: SEAT_IF_ANY,
      desk_office: OWN_SEAT,
      desk_unit: "id = any ((select app.unit_ids())::uuid[])",
    },
    insert: { desk_office: OWN_SEAT },
    update: { desk_office: { columns: "code, name, short_name, kind, parent_id, position, version", rows: OWN_SEAT, then: OWN_SEAT } },
    remove: { desk_office: OWN_SEAT },
  },
  {
    table: "unit_contacts",
    read: { desk_unit: UNITS_BELOW, desk_office: OWN_SEAT, desk_auditor: ALL, desk_integration: SEAT_IF_ANY },
    insert: { desk_unit: OWN_UNIT, desk_office: OWN_SEAT },
    update: {
      desk_unit: { columns: "name, post, office_phone, mobile, fax, email, remark, version", rows: OWN_UNIT, then: OWN_UNIT },
      desk_office: { columns: "name, post, office_phone, mobile, fax, email, remark, version", rows: OWN_SEAT, then: OWN_SEAT },
    },
    remove: { desk_unit: OWN_UNIT, desk_office: OWN_SEAT },
  },
  { table: "quotas", read: ROWS_OF_UNITS, insert: { desk_office: `${OWN_SEAT} and places = 0 and used = 0` } },
  {
    table: "quota_entries",
    read: ROWS_OF_UNITS,
    insert: { desk_unit: `${OWN_UNIT} and ${AS_MYSELF} and movement in ('USED', 'FREED')`, desk_office: `${OWN_SEAT} and ${AS_MYSELF}` },
  },
  {
    table: "workplaces",
    read: ROWS_OF_UNITS,
    insert: { desk_unit: OWN_UNIT },
    update: { desk_unit: { columns: "name, credit_code, nature, administrative_rank, parent_id, version", rows: OWN_UNIT, then: OWN_UNIT } },
  },
  {
    table: "accounts",
    read: {
      desk_service: ALL,
      desk_system_administrator: ALL,
      desk_security_administrator: ALL,
      desk_auditor: ALL,
      desk_office: `${OWN_SEAT} and role in ('OFFICE', 'UNIT')`,
      desk_unit: "id = (select app.account_id()) or unit_id = (select app.unit_id()) or (role = 'OFFICE' and seat = (select app.seat()))",
      desk_leading_group: "role in ('OFFICE', 'LEADING_GROUP')",
      desk_integration: "id = (select app.account_id())",
    },
    insert: { desk_system_administrator: ALL },
    update: {
      desk_system_administrator: { columns: "display_name, state, version", rows: ALL },
      desk_service: { columns: "last_sign_in_at", rows: ALL },
    },
  },
  {
    table: "credentials",
    read: { desk_service: ALL, desk_system_administrator: { columns: "account_id", rows: ALL } },
    insert: { desk_system_administrator: ALL },
    update: {
      desk_service: { columns: "password_hash, changed_at", rows: ALL },
      desk_system_administrator: { columns: "password_hash, changed_at", rows: ALL },
    },
  },
  {
    table: "sessions",
    read: { desk_service: ALL, desk_system_administrator: { columns: "id, account_id, kind, revoked_at, rotated_at, created_at", rows: ALL } },
    insert: { desk_service: ALL, desk_system_administrator: "kind = 'API_KEY'" },
    update: {
      desk_service: { columns: "secret_hash, previous_secret_hash, rotated_at, expires_at, revoked_at", rows: ALL },
      desk_system_administrator: { columns: "revoked_at", rows: ALL },
    },
  },
  {
    table: "nominations",
    read: {
      ...ROWS_OF_UNITS,
      desk_leading_group: "state in ('SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED')",
      desk_integration: `${SEAT_IF_ANY} and state <> 'DRAFT'`,
    },
    insert: { desk_unit: `${OWN_UNIT} and state = 'DRAFT'` },
    update: {
      desk_unit: {
        columns: "workplace_id, name, deeds, identity_index, state, submitted_at, updated_at, version",
        rows: OWN_UNIT,
        then: `${OWN_UNIT} and state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN')`,
      },
      desk_office: {
        columns: "state, decided_at, updated_at, version",
        rows: OWN_SEAT,
        then: `${OWN_SEAT} and state in ('RETURNED', 'CANDIDATE', 'REJECTED')`,
      },
    },
  },
  ...["persons", "collectives"].map((table): Wall => ({
    table,
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_unit: OWN_OPEN_NOMINATION },
    update: { desk_unit: { columns: columnsOfPart(table), rows: OWN_OPEN_NOMINATION, then: OWN_OPEN_NOMINATION } },
  })),
  {
    table: "reviews",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_office: `${OWN_SEAT} and reviewer_id = (select app.account_id())` },
  },
  {
    table: "nomination_events",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_unit: `${OWN_UNIT} and ${AS_MYSELF}`, desk_office: `${OWN_SEAT} and ${AS_MYSELF}` },
  },
  {
    table: "audit_events",
    read: { desk_auditor: ALL },
    insert: { ...Object.fromEntries(SIGNED_IN.map((role) => [role, AS_MYSELF])), desk_service: ALL },
  },
];

function columnsOfPart(table: string): string {
  return table === "persons"
    ? "sex, ethnicity, birth_date, political_status, education, post, administrative_rank, professional_title, identity, trade_since, honours, id_number_masked, id_number_sealed, mobile_masked, mobile_sealed"
    : "nature, administrative_rank, headcount, leader_name, leader_post, phone_masked, phone_sealed, credit_code, honours";
}

function policies(): string[] {
  return WALLS.flatMap(({ table, read = {}, insert = {}, update = {}, remove = {} }) => [
    ...Object.entries(read).map(
      ([role, seen]) => `
      grant select ${typeof seen === "string" ? "" : `(${seen.columns})`} on ${table} to ${role};
      create policy ${role}_reads on ${table} for select to ${role} using (${typeof seen === "string" ? seen : seen.rows})`,
    ),
    ...Object.entries(insert).map(([role, then]) => `
      grant insert on ${table} to ${role};
      create policy ${role}_adds on ${table} for insert to ${role} with check (${then})`),
    ...Object.entries(update).map(([role, { columns, rows, then = rows }]) => `
      grant update (${columns}) on ${table} to ${role};
      create policy ${role}_changes on ${table} for update to ${role} using (${rows}) with check (${then})`),
    ...Object.entries(remove).map(([role, rows]) => `
      grant delete on ${table} to ${role};
      create policy ${role}_removes on ${table} for delete to ${role} using (${rows})`),
  ]);
}

const FACTS = [
  // Written once: nobody changes or removes a line of history, the owner of the tables included.
  `create function app.refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception 'rows of % are never changed or removed', tg_table_name
       using errcode = '23514', constraint = tg_table_name || '_append_only', table = tg_table_name;
   end $$`,
  ...["quota_entries", "reviews", "nomination_events", "audit_events"].flatMap((table) => [
    `create trigger append_only before update or delete on ${table} for each row execute function app.refuse_change()`,
    `create trigger append_only_table before truncate on ${table} for each statement execute function app.refuse_change()`,
  ]),

  // The ledger is the one way to move a quota's counters; the CHECKs of quotas bound them (R03).
  `create function app.move_quota() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
   begin
     update quotas set places = places + new.places_delta, used = used + new.used_delta,
       version = version + (new.places_delta <> 0)::int
       where id = new.quota_id;
     return null;
   end $$`,
  `create trigger move_quota after insert on quota_entries for each row execute function app.move_quota()`,

  // The way of a nomination: server/features/nominations/state-table.ts says the same, a test compares them.
  `create function app.guard_nomination() returns trigger language plpgsql as $$
   begin
     if new.state <> old.state and (old.state, new.state) not in (
       ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'),
       ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'CANDIDATE'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'WITHDRAWN'),
       ('RETURNED', 'SUBMITTED'), ('RETURNED', 'WITHDRAWN'),
       ('CANDIDATE', 'WITHDRAWN')
     ) then
       raise exception 'a nomination cannot go from % to %', old.state, new.state
         using errcode = '23514', constraint = 'nominations_state_transition', table = 'nominations';
     end if;
     if old.state not in ('DRAFT', 'RETURNED')
       and (new.name, new.deeds, new.workplace_id, new.identity_index) is distinct from (old.name, old.deeds, old.workplace_id, old.identity_index) then
       raise exception 'a nomination that is % is not edited', old.state
         using errcode = '23514', constraint = 'nominations_frozen', table = 'nominations';
     end if;
     return new;
   end $$`,
  `create trigger guard_nomination before update on nominations for each row execute function app.guard_nomination()`,

  // At commit: a nomination has the part its award asks for, and holds a place exactly while it should.
  `create function app.check_nomination() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
   declare
     subject uuid;
     n record;
   begin
     if tg_table_name = 'nominations' then subject := new.id; else subject := new.nomination_id; end if;
     if subject is null then return null; end if;
     select state, subject_kind,
            (select count(*) from persons p where p.nomination_id = x.id) as persons,
            (select count(*) from collectives c where c.nomination_id = x.id) as collectives,
            (select coalesce(sum(used_delta), 0) from quota_entries e where e.nomination_id = x.id) as held
       into n from nominations x where x.id = subject;
     if (n.persons, n.collectives) is distinct from
        (case n.subject_kind when 'PERSON' then 1::bigint else 0 end, case n.subject_kind when 'COLLECTIVE' then 1::bigint else 0 end) then
       raise exception 'a nomination needs exactly the part its award asks for'
         using errcode = '23514', constraint = 'nominations_part', table = 'nominations';
     end if;
     if n.held <> (n.state in ('SUBMITTED', 'CANDIDATE'))::int then
       raise exception 'a nomination that is % holds % places', n.state, n.held
         using errcode = '23514', constraint = 'nominations_place_held', table = 'nominations';
     end if;
     return null;
   end $$`,
  `create constraint trigger check_nomination after insert or update of state, subject_kind on nominations
     deferrable initially deferred for each row execute function app.check_nomination()`,
  `create constraint trigger check_nomination after insert on quota_entries
     deferrable initially deferred for each row execute function app.check_nomination()`,
];

/** Both offices see campaign-wide totals, though not the other seat's rows; a unit gets its own. */
const TOTALS = `
  create function app.award_totals(p_campaign uuid)
    returns table (award_id uuid, seat text, places bigint, used bigint, draft bigint, submitted bigint, returned bigint,
                   candidate bigint, rejected bigint, withdrawn bigint)
    language sql stable security definer set search_path = pg_catalog, public as $$
    with mine as (select app.role() = 'UNIT' as only_units, app.unit_ids() as units),
    q as (
      select award_id, seat, sum(places) as places, sum(used) as used from quotas, mine
        where campaign_id = p_campaign and (not only_units or unit_id = any (units)) group by award_id, seat),
    n as (
      select award_id, seat,
        count(*) filter (where state = 'DRAFT') as draft, count(*) filter (where state = 'SUBMITTED') as submitted,
        count(*) filter (where state = 'RETURNED') as returned, count(*) filter (where state = 'CANDIDATE') as candidate,
        count(*) filter (where state = 'REJECTED') as rejected, count(*) filter (where state = 'WITHDRAWN') as withdrawn
        from nominations, mine where campaign_id = p_campaign and (not only_units or unit_id = any (units)) group by award_id, seat)
    select a.id, s.seat, coalesce(q.places, 0), coalesce(q.used, 0), coalesce(n.draft, 0), coalesce(n.submitted, 0),
           coalesce(n.returned, 0), coalesce(n.candidate, 0), coalesce(n.rejected, 0), coalesce(n.withdrawn, 0)
      from awards a cross join (values ('INDUSTRY'), ('COMMUNICATIONS')) s (seat)
      left join q on q.award_id = a.id and q.seat = s.seat
      left join n on n.award_id = a.id and n.seat = s.seat
      where a.campaign_id = p_campaign
  $$;
  revoke all on function app.award_totals(uuid) from public;
  grant execute on function app.award_totals(uuid) to desk_office, desk_leading_group, desk_auditor, desk_integration, desk_unit;
`;
