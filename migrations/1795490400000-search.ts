import type { MigrationInterface, QueryRunner } from "typeorm";
import { READINGS } from "./support/pinyin";
import { ALL, build, OWN_SEAT, SEAT_IF_ANY, tearDown, UNITS_BELOW, type Wall } from "./support/walls";

/**
 * What is found by name: a narrow row for each unit, workplace, contact, nomination, honour and account, kept by triggers
 * so that no way of writing can forget it, with the readings of every character. Nothing sealed or masked is in it.
 */
export class Search1795490400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "search_entries" ("record_id" uuid NOT NULL, "kind" text NOT NULL, "campaign_id" uuid, "unit_id" uuid, "seat" text, "state" text, "names" text NOT NULL, "code" text, "readings" text NOT NULL, CONSTRAINT "search_entries_kind_check" CHECK ("kind" in ('NOMINATION', 'UNIT', 'WORKPLACE', 'CONTACT', 'HONOUR', 'ACCOUNT')), CONSTRAINT "search_entries_pkey" PRIMARY KEY ("record_id"))`);
    await runner.query(`CREATE INDEX "search_entries_unit_id_idx" ON "search_entries"  ("unit_id") `);
    await runner.query(PINYIN);
    await runner.query("insert into app.pinyin select character, string_agg(',' || reading, '' order by reading) from unnest($1::text[], $2::text[]) as line (reading, characters), string_to_table(characters, null) character group by character", columns(READINGS));
    await runner.query(READINGS_OF);
    for (const { up } of KEPT) await runner.query(up);
    await build(runner, WALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await tearDown(runner, WALLS);
    for (const { down } of KEPT) await runner.query(down);
    await runner.query("drop function app.enter_search(uuid, text, uuid, uuid, text, text, text[], text); drop function app.readings(text); drop table app.pinyin");
    await runner.query(`DROP INDEX "public"."search_entries_unit_id_idx"`);
    await runner.query(`DROP TABLE "search_entries"`);
  }
}

/** The lines of the data file as two columns. */
function columns(lines: string): [string[], string[]] {
  const pairs = lines.trim().split("\n").map((line) => line.split(" "));
  return [pairs.map(([reading = ""]) => reading), pairs.map(([, characters = ""]) => characters)];
}

/** Readings of one character, each after a comma. Nobody but the functions below reads it. */
const PINYIN = `create table app.pinyin (character text collate "C" primary key, readings text not null)`;

/**
 * A name as it is searched: its plain form, and each of its characters as a segment of alternatives, of which a query
 * names one, or a beginning of one: 张伟 is \`;!,张,zhang;,伟,wei\`, 重庆 is \`;!,重,chong,zhong;,庆,qing\`. A mark says where
 * a word begins: at the start, after what is no letter or figure, and after a place's or body's kind (沈阳市|工信局).
 */
const READINGS_OF = `
  create function app.readings(p_name text, out plain text, out readings text)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    c text;
    before text;
    found_readings text;
    place int := 0;
  begin
    plain := '';
    readings := '';
    foreach c in array string_to_array(lower(normalize(p_name, NFKC) collate "und-x-icu"), null) loop
      place := place + 1;
      select p.readings into found_readings from app.pinyin p where p.character = c;
      if found_readings is null and c collate "und-x-icu" !~ '[[:alnum:]]' then
        before := null;
        continue;
      end if;
      plain := plain || c;
      readings := readings || ';' || case when before is null or place > 2 and before in ('省', '市', '区', '县', '州', '厅', '局', '司', '厂', '院', '校', '部', '团', '队') then '!' else '' end
        || ',' || c || coalesce(found_readings, '');
      before := c;
    end loop;
  end $$;

  create function app.enter_search(p_id uuid, p_kind text, p_campaign uuid, p_unit uuid, p_seat text, p_state text, p_names text[], p_code text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    name text;
    form record;
    names text := '|';
    readings text := '|';
  begin
    foreach name in array p_names loop
      form := app.readings(name);
      names := names || form.plain || '|';
      readings := readings || form.readings || '|';
    end loop;
    insert into search_entries as s (record_id, kind, campaign_id, unit_id, seat, state, names, code, readings) values (p_id, p_kind, p_campaign, p_unit, p_seat, p_state, names, lower(p_code), readings)
      on conflict (record_id) do update set campaign_id = excluded.campaign_id, unit_id = excluded.unit_id, seat = excluded.seat, state = excluded.state,
        names = excluded.names, code = excluded.code, readings = excluded.readings;
  end $$;

  revoke all on function app.readings(text), app.enter_search(uuid, text, uuid, uuid, text, text, text[], text) from public`;

/** What of which table is found: arguments of \`app.enter_search\` after the id, of a row \`r\`, and the columns they are made of. */
const SOURCES = [
  { table: "recommending_units", kind: "UNIT", found: "null, r.id, r.seat, null, array[r.name, r.short_name, r.code], null", of: ["name", "short_name", "code", "seat"] },
  { table: "workplaces", kind: "WORKPLACE", found: "null, r.unit_id, r.seat, null, array[r.name], r.credit_code", of: ["name", "credit_code", "unit_id", "seat"] },
  { table: "unit_contacts", kind: "CONTACT", found: "r.campaign_id, r.unit_id, r.seat, null, array[r.name], null", of: ["name", "campaign_id", "unit_id", "seat"] },
  { table: "nominations", kind: "NOMINATION", found: "r.campaign_id, r.unit_id, r.seat, r.state, array[r.name], null", of: ["name", "state", "campaign_id", "unit_id", "seat"] },
  { table: "honours", kind: "HONOUR", found: "r.campaign_id, r.unit_id, r.seat, null, array[r.holder_name], r.certificate_number", of: ["holder_name", "certificate_number", "campaign_id", "unit_id", "seat"] },
  { table: "accounts", kind: "ACCOUNT", found: "null, r.unit_id, r.seat, null, array[r.display_name, r.username], null", of: ["display_name", "username", "unit_id", "seat"] },
];

/** For each table the function and triggers that keep its entries, and the entries of the rows it has. */
const KEPT = SOURCES.map(({ table, kind, found, of }) => {
  const enter = `perform app.enter_search(r.id, '${kind}', ${found});`;
  const row = (name: string): string => of.map((column) => `${name}.${column}`).join(", ");
  return {
    up: `
      create function app.search_${table}() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare r record;
      begin
        if tg_op = 'DELETE' then
          delete from search_entries where record_id = old.id;
        else
          r := new;
          ${enter}
        end if;
        return null;
      end $$;
      revoke all on function app.search_${table}() from public;
      create trigger search_entered after insert or delete on ${table} for each row execute function app.search_${table}();
      create trigger search_changed after update on ${table} for each row when ((${row("old")}) is distinct from (${row("new")})) execute function app.search_${table}();
      do $$ declare r record; begin for r in select * from ${table} loop ${enter} end loop; end $$`,
    down: `
      drop trigger search_changed on ${table};
      drop trigger search_entered on ${table};
      drop function app.search_${table}()`,
  };
});

const HONOUR_SEEN = "exists (select 1 from honours h where h.id = record_id)";
const DECIDED_ON = "state in ('SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'DISQUALIFIED') and record_id <> all ((select app.recused_nominations())::uuid[])";

/**
 * An entry is seen by who sees the record under its name. For nominations the policy compares the state that is kept here:
 * asking for the nomination itself would be done for every entry before the name is looked at.
 */
const WALLS: Wall[] = [
  {
    table: "search_entries",
    read: {
      desk_system_administrator: "kind in ('UNIT', 'ACCOUNT')",
      desk_security_administrator: "kind in ('UNIT', 'ACCOUNT')",
      desk_auditor: ALL,
      desk_office: `kind <> 'ACCOUNT' and (${OWN_SEAT} or kind = 'HONOUR')`,
      desk_leading_group: `kind in ('UNIT', 'WORKPLACE', 'HONOUR') or kind = 'NOMINATION' and ${DECIDED_ON}`,
      desk_unit: `kind <> 'ACCOUNT' and ${UNITS_BELOW} and (kind <> 'HONOUR' or ${HONOUR_SEEN})`,
      desk_integration: `kind <> 'ACCOUNT' and ${SEAT_IF_ANY} and (kind <> 'NOMINATION' or state <> 'DRAFT') and (kind <> 'HONOUR' or ${HONOUR_SEEN})`,
    },
  },
];
