import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, OWN_SEAT, tearDown, type Wall } from "./support/walls";

/** Who looked at whose number. */
export class Reveals1795500110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "reveals" ("id" uuid NOT NULL DEFAULT uuidv7(), "record_id" uuid NOT NULL, "unit_id" uuid, "seat" text, "field" text NOT NULL, "account_id" uuid NOT NULL, "revealed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "reveals_field_check" CHECK ("field" in ('ID_NUMBER', 'MOBILE', 'PHONE', 'CONTACT_MOBILE', 'MEMBER_PHONE', 'OBJECTOR_CONTACT')), CONSTRAINT "reveals_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "reveals_account_id_revealed_at_idx" ON "reveals"  ("account_id", "revealed_at") `);
    await build(runner, WALLS);
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger append_only_table on reveals;
      drop trigger append_only on reveals;
      drop trigger guard_reveal on reveals;
      drop function app.guard_reveal()`);
    await tearDown(runner, WALLS);
    await runner.query(`DROP INDEX "public"."reveals_account_id_revealed_at_idx"`);
    await runner.query(`DROP TABLE "reveals"`);
  }
}

const MINE = "account_id = (select app.account_id())";

/**
 * A unit looks at its own nominees' and contacts' and at the members of the office it reports to, an office at its seat's and
 * at the leading group's; an objector's is shown to no unit.
 */
const WALLS: Wall[] = [
  {
    table: "reveals",
    read: { desk_auditor: ALL },
    insert: {
      desk_unit: `${OWN_SEAT} and ${MINE} and field <> 'OBJECTOR_CONTACT' and (unit_id = (select app.unit_id()) or field = 'MEMBER_PHONE')`,
      desk_office: `(${OWN_SEAT} or seat is null and field = 'MEMBER_PHONE') and ${MINE}`,
    },
  },
];

/** Unit and seat are the record's own. A member of an office belongs to no unit, one of the leading group to no seat either. */
const OWN_RECORD = `case new.field
        when 'CONTACT_MOBILE' then exists (select from unit_contacts k where k.id = new.record_id and k.unit_id = new.unit_id and k.seat = new.seat)
        when 'MEMBER_PHONE' then new.unit_id is null and exists (select from office_members m where m.id = new.record_id and m.seat is not distinct from new.seat)
        when 'OBJECTOR_CONTACT' then exists (select from objections o where o.id = new.record_id and o.unit_id = new.unit_id and o.seat = new.seat)
        else exists (select from nominations n where n.id = new.record_id and n.unit_id = new.unit_id and n.seat = new.seat) end`;

/**
 * Thirty looks an hour are more than any work on single cases needs; whoever needs more makes the registration forms, a
 * paper that is asked for and recorded as one. Looks of one account take turns.
 */
const GUARD = `
  create function app.guard_reveal() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if not (${OWN_RECORD}) then
      raise exception 'another record' using errcode = '23514', constraint = 'reveals_record', table = 'reveals';
    end if;
    perform pg_advisory_xact_lock(hashtext('reveals'), hashtext(new.account_id::text));
    new.revealed_at := clock_timestamp();
    if (select count(*) from reveals where account_id = new.account_id and revealed_at > clock_timestamp() - interval '1 hour') >= 30 then
      raise exception 'too many looks' using errcode = '23514', constraint = 'reveals_an_hour', table = 'reveals';
    end if;
    return new;
  end $$;

  create trigger guard_reveal before insert on reveals for each row execute function app.guard_reveal();
  create trigger append_only before update or delete on reveals for each row execute function app.refuse_change();
  create trigger append_only_table before truncate on reveals execute function app.refuse_change()`;
