import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, OWN_SEAT, tearDown, UNITS_BELOW, type Wall } from "./support/walls";

/** Comments on a nomination, between unit and office or among the colleagues of one side. */
export class Comments1795490300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "comments" ("id" uuid NOT NULL DEFAULT uuidv7(), "nomination_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "scope" text NOT NULL, "side" text NOT NULL, "text" text NOT NULL, "about" text, "reply_to_id" uuid, "author_id" uuid NOT NULL, "author_name" text NOT NULL, "author_unit_id" uuid, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "comments_text_check" CHECK (case when "removed_at" is null then char_length(btrim("text")) between 1 and 2000 else "text" = '' end), CONSTRAINT "comments_author_unit_check" CHECK (("side" = 'UNIT') = ("author_unit_id" is not null)), CONSTRAINT "comments_side_check" CHECK ("side" in ('UNIT', 'OFFICE')), CONSTRAINT "comments_scope_check" CHECK ("scope" in ('INTERNAL', 'SHARED')), CONSTRAINT "comments_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "comments_nomination_id_idx" ON "comments"  ("nomination_id") `);
    await runner.query(`CREATE INDEX "comments_reply_to_id_idx" ON "comments"  ("reply_to_id") `);
    await runner.query(`ALTER TABLE "comments" ADD CONSTRAINT "comments_nomination_id_unit_id_seat_fkey" FOREIGN KEY ("nomination_id", "unit_id", "seat") REFERENCES "nominations"("id","unit_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "comments" ADD CONSTRAINT "comments_reply_to_id_fkey" FOREIGN KEY ("reply_to_id") REFERENCES "comments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await build(runner, WALLS);
    await runner.query(GUARD);
    await runner.query(NOTIFY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop trigger notify on comments; drop function app.notify_comments(); drop trigger guard_comment on comments; drop function app.guard_comment()");
    await tearDown(runner, WALLS);
    await runner.query(`ALTER TABLE "comments" DROP CONSTRAINT "comments_reply_to_id_fkey"`);
    await runner.query(`ALTER TABLE "comments" DROP CONSTRAINT "comments_nomination_id_unit_id_seat_fkey"`);
    await runner.query(`DROP INDEX "public"."comments_reply_to_id_idx"`);
    await runner.query(`DROP INDEX "public"."comments_nomination_id_idx"`);
    await runner.query(`DROP TABLE "comments"`);
  }
}

const STANDING_NOMINATION = "exists (select 1 from nominations n where n.id = nomination_id and n.state <> 'WITHDRAWN')";
const BY_MYSELF = "author_id = (select app.account_id())";
const NEW = `${BY_MYSELF} and author_name = (select app.account_name()) and removed_at is null and ${STANDING_NOMINATION}`;
const OF_UNIT = "side = 'UNIT' and author_unit_id = (select app.unit_id())";
const TAKING_BACK = { columns: "text, removed_at, version", rows: `${BY_MYSELF} and removed_at is null`, then: `${BY_MYSELF} and removed_at is not null` };

/**
 * A shared comment is for the unit, the units above it and the office; an internal one for the accounts of the author's
 * own unit, or the office of the seat. The auditor reads all; the leading group decides on the record and reads none.
 */
const WALLS: Wall[] = [
  {
    table: "comments",
    read: {
      desk_unit: `${UNITS_BELOW} and (scope = 'SHARED' or author_unit_id = (select app.unit_id()))`,
      desk_office: `${OWN_SEAT} and (scope = 'SHARED' or side = 'OFFICE')`,
      desk_auditor: ALL,
    },
    insert: {
      desk_unit: `${UNITS_BELOW} and ${OF_UNIT} and ${NEW}`,
      desk_office: `${OWN_SEAT} and side = 'OFFICE' and ${NEW}`,
    },
    update: { desk_unit: TAKING_BACK, desk_office: TAKING_BACK },
  },
];

/**
 * A comment says what it says to whom it was said, or nothing any more. It answers one that stands, on the same
 * nomination, and never tells the other side of an internal one; what somebody else has answered stays.
 */
const GUARD = `
  create function app.guard_comment() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    target comments;
  begin
    if tg_op = 'UPDATE' then
      if old.removed_at is not null or (to_jsonb(new) - 'text' - 'removed_at' - 'version') <> (to_jsonb(old) - 'text' - 'removed_at' - 'version')
        or (new.removed_at is null and new.text <> old.text) then
        raise exception 'a comment is not changed, only taken back once'
          using errcode = '23514', constraint = 'comments_trace', table = 'comments';
      end if;
      if exists (select from comments r where r.reply_to_id = old.id and r.scope = old.scope and r.author_id <> old.author_id and r.removed_at is null) then
        raise exception 'a comment that is answered stays'
          using errcode = '23514', constraint = 'comments_answered', table = 'comments';
      end if;
      return new;
    end if;
    if new.reply_to_id is null then return new; end if;
    -- Whoever takes the target back at the same time waits, or has been waited for.
    select * into target from comments c where c.id = new.reply_to_id for share;
    if target.id is null or target.nomination_id <> new.nomination_id or target.removed_at is not null
      or target.scope = 'INTERNAL' and (target.side, target.author_unit_id) is distinct from (new.side, new.author_unit_id) then
      raise exception 'an answer is to a comment that stands on the same nomination'
        using errcode = '23514', constraint = 'comments_reply_target', table = 'comments';
    end if;
    if new.scope = 'SHARED' and target.scope = 'INTERNAL' then
      raise exception 'an internal comment is answered internally'
        using errcode = '23514', constraint = 'comments_reply_scope', table = 'comments';
    end if;
    return new;
  end $$;
  revoke all on function app.guard_comment() from public;

  create trigger guard_comment before insert or update on comments for each row execute function app.guard_comment()`;

/** A shared comment is told to the other side, that there is one and on what: what it says is read on the nomination's page. */
const NOTIFY = `
  create function app.notify_comments() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    n record;
  begin
    select x.*, a.name as award, u.short_name as unit into n
      from nominations x join awards a on a.id = x.award_id join recommending_units u on u.id = x.unit_id where x.id = new.nomination_id;
    perform app.notify_place(case new.side when 'UNIT' then 'OFFICE' else 'UNIT' end, n.seat, case new.side when 'OFFICE' then n.unit_id end, n.campaign_id, 'COMMENTED', 'Nomination', n.id,
      jsonb_build_object('name', n.name, 'award', n.award, 'unit', n.unit), new.written_at);
    return null;
  end $$;
  revoke all on function app.notify_comments() from public;
  create trigger notify after insert on comments for each row when (new.scope = 'SHARED') execute function app.notify_comments()`;
