import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, tearDown, type Wall } from "./support/walls";

/** How long the personal data of a campaign is kept after it was closed, and who was told what goes when. */
export class Retention1795500450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "retentions" ("id" uuid NOT NULL DEFAULT uuidv7(), "campaign_id" uuid NOT NULL, "closed_on" date NOT NULL, "anonymise_on" date NOT NULL, "reason" text, "set_by" text, "set_at" TIMESTAMP WITH TIME ZONE, "told_on" date, "anonymised_at" TIMESTAMP WITH TIME ZONE, "extent" jsonb, "contents" text array NOT NULL DEFAULT '{}', "events_until" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "retentions_campaign_id_key" UNIQUE ("campaign_id"), CONSTRAINT "retentions_set_check" CHECK (num_nulls("reason", "set_by", "set_at") in (0, 3)), CONSTRAINT "retentions_done_check" CHECK (("anonymised_at" is null) = ("extent" is null) and ("anonymised_at" is null or "told_on" is not null)), CONSTRAINT "retentions_term_check" CHECK ("anonymise_on" - "closed_on" >= 184), CONSTRAINT "retentions_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`ALTER TABLE "retentions" ADD CONSTRAINT "retentions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await build(runner, WALLS);
    await runner.query(changeKinds("ANY (ARRAY[", "ANY (ARRAY['RETENTION_DUE'::text, "));
    for (const statement of [BEGIN, GUARD, EXTENT, TELL]) await runner.query(statement);
    await runner.query(`
      create trigger note_update after update on retentions for each row when (old.* is distinct from new.*) execute function app.note_change('Retention');
      create trigger note_removal after delete on retentions for each row execute function app.note_change('Retention');
      insert into retentions (campaign_id, closed_on, anonymise_on)
        select c.id, day, (day + interval '10 years')::date from campaigns c cross join lateral (select coalesce(
          (select max(e.occurred_at) from audit_events e where e.action = 'closeCampaign' and e.outcome = 'SUCCEEDED' and e.subject_id = c.id), now()) at time zone 'Asia/Shanghai') closed (at)
          cross join lateral (select closed.at::date) d (day) where c.state in ('CLOSED', 'ARCHIVED')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger note_removal on retentions;
      drop trigger note_update on retentions;
      drop function app.tell_retention(date);
      drop function app.retention_extent(uuid);
      drop trigger guard_retention on retentions;
      drop function app.guard_retention();
      drop trigger begin_retention on campaigns;
      drop function app.begin_retention();
      delete from notices where kind = 'RETENTION_DUE'`);
    await runner.query(changeKinds("'RETENTION_DUE'::text, ", ""));
    await tearDown(runner, WALLS);
    await runner.query(`ALTER TABLE "retentions" DROP CONSTRAINT "retentions_campaign_id_fkey"`);
    await runner.query(`DROP TABLE "retentions"`);
  }
}

/** The kinds of notices with one more or less, whatever other migrations have made of them. */
const changeKinds = (from: string, to: string): string => `
  do $do$ begin
    execute (select 'alter table notices drop constraint notices_kind_check, add constraint notices_kind_check ' || replace(pg_get_constraintdef(oid), $from$${from}$from$, $to$${to}$to$)
      from pg_constraint where conrelid = 'notices'::regclass and conname = 'notices_kind_check');
  end $do$`;

const BEFORE_IT_IS_DONE = "anonymised_at is null";

/** Both offices may set the day; the administrators and the auditor see it. Only `app.anonymise_campaign` says that it is done. */
const WALLS: Wall[] = [
  {
    table: "retentions",
    read: { desk_office: ALL, desk_auditor: ALL, desk_system_administrator: ALL, desk_security_administrator: ALL, desk_service: ALL },
    update: {
      desk_office: { columns: "anonymise_on, reason, set_by, set_at, version", rows: BEFORE_IT_IS_DONE, then: `${BEFORE_IT_IS_DONE} and set_by = (select app.account_name())` },
      desk_service: { columns: "contents", rows: "anonymised_at is not null", then: "anonymised_at is not null" },
    },
  },
];

/** The term begins when a campaign is closed: ten years, the shortest term of the rules for records of public bodies (国家档案局令第8号). */
const BEGIN = `
  create function app.begin_retention() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    day date := app.now() at time zone 'Asia/Shanghai';
  begin
    insert into retentions (campaign_id, closed_on, anonymise_on) values (new.id, day, day + interval '10 years') on conflict do nothing;
    return null;
  end $$;

  create trigger begin_retention after insert or update of state on campaigns for each row when (new.state in ('CLOSED', 'ARCHIVED')) execute function app.begin_retention()`;

/** Another day has to be told anew: the thirty days count from then. */
const GUARD = `
  create function app.guard_retention() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  begin
    if new.anonymise_on <> old.anonymise_on and new.told_on is not distinct from old.told_on then new.told_on := null; end if;
    return new;
  end $$;

  create trigger guard_retention before update on retentions for each row execute function app.guard_retention()`;

/** What would be anonymised today, over both seats: numbers alone. */
const EXTENT = `
  create function app.retention_extent(p_campaign uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object(
      'persons', (select count(*) from nominations n where n.campaign_id = p_campaign and n.subject_kind = 'PERSON'),
      'collectives', (select count(*) from nominations n where n.campaign_id = p_campaign and n.subject_kind = 'COLLECTIVE'),
      'titles', (select count(*) from honours h where h.campaign_id = p_campaign),
      'contacts', (select count(*) from unit_contacts k where k.campaign_id = p_campaign),
      'files', (select count(*) from attachments a join nominations n on n.id = a.nomination_id where n.campaign_id = p_campaign and a.removed_at is null)
        + (select count(*) from papers p where p.campaign_id = p_campaign and p.sha256 is not null))
  $$;
  revoke all on function app.retention_extent(uuid) from public;
  grant execute on function app.retention_extent(uuid) to desk_office, desk_auditor, desk_system_administrator, desk_security_administrator`;

/**
 * Tells both offices thirty days ahead, once for each day that is set. A desk that was switched off tells late, and the
 * thirty days count from then: the day moves, so that what the page says is true.
 */
const TELL = `
  create function app.tell_retention(p_today date) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    told int := 0;
    r record;
  begin
    for r in select t.id, t.campaign_id, c.name, greatest(t.anonymise_on, p_today + 30) as day from retentions t join campaigns c on c.id = t.campaign_id
        where t.anonymised_at is null and t.told_on is null and t.anonymise_on <= p_today + 30 order by t.id for update of t skip locked loop
      update retentions set told_on = p_today, anonymise_on = r.day, version = version + 1 where id = r.id;
      perform app.notify_place('OFFICE', null, null, r.campaign_id, 'RETENTION_DUE', 'Campaign', r.campaign_id, jsonb_build_object('name', r.name, 'dueOn', r.day), now());
      told := told + 1;
    end loop;
    return told;
  end $$;
  revoke all on function app.tell_retention(date) from public;
  grant execute on function app.tell_retention(date) to desk_service`;
