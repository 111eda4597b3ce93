import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who is asking.
 *
 * Every request runs under the database role of its account's role (`desk_unit`, `desk_office`, …), which
 * owns nothing. `desk_service` is the server itself before anybody has signed in. The login `desk_runtime` may
 * become any of them and can do nothing by itself. Each transaction enters its session first: the functions below
 * read account, seat and unit from the session's own row, so that nobody is believed what the token claims.
 */
export class Session1795305660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop schema app cascade");
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
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
