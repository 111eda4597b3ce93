import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Three administrators apart (GB/T 22239-2019): an account's place is for life, one administrator asks for an account and
 * another lets it take effect, and of each kind of administrator one stays.
 */
export class AccountApproval1795500060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "accounts" ADD "rejection_reason" text, ADD "requested_by_id" uuid, ADD "decided_by_id" uuid`);
    await runner.query(`ALTER TABLE "accounts" ADD CONSTRAINT "accounts_two_people_check" CHECK ("decided_by_id" <> "requested_by_id")`);
    await runner.query(STATES("'PENDING', 'ACTIVE', 'DISABLED'"));
    await runner.query(`
      grant update (state, rejection_reason, version) on accounts to desk_security_administrator;
      create policy desk_security_administrator_changes on accounts for update to desk_security_administrator using (true) with check (state in ('ACTIVE', 'DISABLED'))`);
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger guard_account on accounts;
      drop function app.guard_account();
      drop policy desk_security_administrator_changes on accounts;
      revoke update on accounts from desk_security_administrator;
      revoke update (state, rejection_reason, version) on accounts from desk_security_administrator;
      update accounts set state = 'DISABLED' where state = 'PENDING'`);
    await runner.query(STATES("'ACTIVE', 'DISABLED'"));
    await runner.query(`ALTER TABLE "accounts" DROP CONSTRAINT "accounts_two_people_check"`);
    await runner.query(`ALTER TABLE "accounts" DROP "decided_by_id", DROP "requested_by_id", DROP "rejection_reason"`);
  }
}

const STATES = (states: string): string => `
  alter table accounts drop constraint accounts_state_check;
  alter table accounts add constraint accounts_state_check check ("state" in (${states}))`;

/**
 * Which administrator moves an account from where to where. Whoever asks and whoever decides is written here and not by
 * the verbs: it cannot be forgotten or forged. The lock makes two who stop the last two administrators take turns.
 */
const GUARD = `
  create function app.guard_account() returns trigger language plpgsql as $$
  declare
    begins text;
  begin
    if tg_op = 'UPDATE' and (new.role, new.seat, new.unit_id, new.username) is distinct from (old.role, old.seat, old.unit_id, old.username) then
      raise exception 'an account keeps its name, role, seat and unit: another task needs another account'
        using errcode = '23514', constraint = 'accounts_place_fixed', table = 'accounts';
    end if;
    if current_user in ('desk_system_administrator', 'desk_security_administrator') and (tg_op = 'INSERT' or new.state <> old.state) then
      select case when approve_accounts then 'PENDING' else 'ACTIVE' end into begins from public.security_settings;
      if not exists (select from (values
          ('NONE', begins, 'desk_system_administrator'), ('DISABLED', begins, 'desk_system_administrator'),
          ('PENDING', 'DISABLED', 'desk_system_administrator'), ('ACTIVE', 'DISABLED', 'desk_system_administrator'),
          ('PENDING', 'ACTIVE', 'desk_security_administrator'), ('PENDING', 'DISABLED', 'desk_security_administrator')
        ) as moves (before, after, who)
        where before = case when tg_op = 'INSERT' then 'NONE' else old.state end and after = new.state and who = current_user) then
        raise exception '% does not make an account %', current_user, new.state
          using errcode = '42501', table = 'accounts';
      end if;
      if current_user = 'desk_security_administrator' then
        new.decided_by_id := app.account_id();
      else
        new.decided_by_id := null;
        new.rejection_reason := null;
        if new.state = begins then
          new.requested_by_id := app.account_id();
        end if;
      end if;
    end if;
    if tg_op = 'UPDATE' and old.state = 'ACTIVE' and new.state <> 'ACTIVE' and old.role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR') then
      perform pg_advisory_xact_lock(hashtext('accounts_last_administrator'));
      if not exists (select from public.accounts where role = old.role and state = 'ACTIVE' and id <> old.id) then
        raise exception 'the last account of this kind of administrator stays'
          using errcode = '23514', constraint = 'accounts_last_administrator', table = 'accounts';
      end if;
    end if;
    return new;
  end $$;
  revoke all on function app.guard_account() from public;
  create trigger guard_account before insert or update on accounts for each row execute function app.guard_account();`;
