import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, OWN_SEAT, tearDown, UNITS_BELOW, type Wall } from "./support/walls";

/** Paper arrivals and what is still missing (R17). */
export class Arrivals1795480100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "paper_arrivals" ("id" uuid NOT NULL DEFAULT uuidv7(), "campaign_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "nomination_id" uuid, "paper" text NOT NULL, "copies" integer NOT NULL, "a4" boolean NOT NULL, "sealed" boolean NOT NULL, "arrived_on" date NOT NULL, "received_by" text NOT NULL, "remark" text, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, "removed_by" text, "remove_reason" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "paper_arrivals_removed_check" CHECK (num_nulls("removed_at", "removed_by", "remove_reason") in (0, 3)), CONSTRAINT "paper_arrivals_copies_check" CHECK ("copies" between 1 and 99), CONSTRAINT "paper_arrivals_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "paper_arrivals_nomination_id_idx" ON "paper_arrivals"  ("nomination_id") `);
    await runner.query(`CREATE INDEX "paper_arrivals_campaign_id_unit_id_paper_idx" ON "paper_arrivals"  ("campaign_id", "unit_id", "paper") `);
    await runner.query(`ALTER TABLE "paper_arrivals" ADD CONSTRAINT "paper_arrivals_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "paper_arrivals" ADD CONSTRAINT "paper_arrivals_unit_id_seat_fkey" FOREIGN KEY ("unit_id", "seat") REFERENCES "recommending_units"("id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "paper_arrivals" ADD CONSTRAINT "paper_arrivals_nomination_id_unit_id_seat_fkey" FOREIGN KEY ("nomination_id", "unit_id", "seat") REFERENCES "nominations"("id","unit_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await build(runner, WALLS);
    for (const statement of [GUARD, CHECKLIST, PAPERS_MISSING, READERS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.papers_missing(uuid);
      drop function app.paper_checklist(uuid);
      drop trigger guard_paper_arrival on paper_arrivals;
      drop function app.guard_paper_arrival()`);
    await tearDown(runner, WALLS);
    await runner.query(`ALTER TABLE "paper_arrivals" DROP CONSTRAINT "paper_arrivals_nomination_id_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "paper_arrivals" DROP CONSTRAINT "paper_arrivals_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "paper_arrivals" DROP CONSTRAINT "paper_arrivals_campaign_id_fkey"`);
    await runner.query(`DROP INDEX "public"."paper_arrivals_campaign_id_unit_id_paper_idx"`);
    await runner.query(`DROP INDEX "public"."paper_arrivals_nomination_id_idx"`);
    await runner.query(`DROP TABLE "paper_arrivals"`);
  }
}

const BY = (column: string): string => `${column} = (select app.account_name())`;

/** The office receives for its seat's units; a unit sees what came of its own. The leading group decides on people, not on copies. */
const WALLS: Wall[] = [
  {
    table: "paper_arrivals",
    read: { desk_unit: UNITS_BELOW, desk_office: OWN_SEAT, desk_auditor: ALL },
    insert: { desk_office: `${OWN_SEAT} and ${BY("received_by")} and removed_at is null and arrived_on <= (select app.today())` },
    update: {
      desk_office: { columns: "removed_at, removed_by, remove_reason, version", rows: `${OWN_SEAT} and removed_at is null`, then: `${OWN_SEAT} and ${BY("removed_by")}` },
    },
  },
];

/** An arrival about a nomination is about one of its own campaign; what was taken off stays taken off. */
const GUARD = `
  create function app.guard_paper_arrival() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if tg_op = 'UPDATE' and old.removed_at is not null then
      raise exception 'an arrival that was taken off stays as it is'
        using errcode = '23514', constraint = 'paper_arrivals_trace', table = 'paper_arrivals';
    end if;
    if new.nomination_id is not null and not exists (select from nominations n where n.id = new.nomination_id and n.campaign_id = new.campaign_id) then
      raise exception 'the nomination is of another campaign'
        using errcode = '23514', constraint = 'paper_arrivals_own_campaign', table = 'paper_arrivals';
    end if;
    return new;
  end $$;

  create trigger guard_paper_arrival before insert or update on paper_arrivals for each row execute function app.guard_paper_arrival()`;

/**
 * What is owed on paper and what has come of it: a line for each paper of a unit that has submitted, and for each paper
 * of its submitted nominations. It runs as whoever asks, so that they count what they see. Copies that are not in the
 * size R17 names, or not sealed where it asks for the seal, are told apart and do not count.
 */
const CHECKLIST = `
  create function app.paper_checklist(p_campaign uuid) returns table (unit_id uuid, nomination_id uuid, paper text, place bigint, deadline date,
      required int, counted int, not_in_order int, unsealed int, first_on date, last_on date, complete_on date)
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    with rule as (
      select parameters -> 'perUnit' as per_unit, parameters -> 'perNominee' as per_nominee, (parameters ->> 'paperCopies')::int as copies, (parameters ->> 'sealed')::boolean as sealed
        from rule_settings where campaign_id = p_campaign and rule = 'R17' and enabled),
    submitted as (
      select n.id, n.unit_id from nominations n where n.campaign_id = p_campaign and n.state in ('SUBMITTED', 'CANDIDATE')),
    units as (
      select s.unit_id, coalesce((select e.until from deadline_extensions e where e.campaign_id = p_campaign and e.unit_id = s.unit_id and e.deadline = 'MATERIALS'
          order by e.granted_at desc, e.id desc limit 1), (select c.materials_deadline from campaigns c where c.id = p_campaign)) as deadline
        from (select distinct unit_id from submitted) s),
    owed as (
      select u.unit_id, null::uuid as nomination_id, u.unit_id as subject, btrim(p.paper) as paper, p.place, u.deadline, r.copies
        from units u cross join rule r cross join lateral jsonb_array_elements_text(r.per_unit) with ordinality p (paper, place)
      union all
      select s.unit_id, s.id, s.id, btrim(p.paper), p.place, u.deadline, r.copies
        from submitted s join units u on u.unit_id = s.unit_id cross join rule r cross join lateral jsonb_array_elements_text(r.per_nominee) with ordinality p (paper, place)),
    arrived as (
      select a.unit_id, coalesce(a.nomination_id, a.unit_id) as subject, a.paper, a.copies, a.arrived_on, a.a4 and (a.sealed or not r.sealed) as in_order,
          r.sealed and not a.sealed as lacks_seal, r.copies as enough
        from paper_arrivals a cross join rule r where a.campaign_id = p_campaign and a.removed_at is null),
    piled as (
      select x.*, sum(x.copies) filter (where x.in_order) over (partition by x.unit_id, x.subject, x.paper order by x.arrived_on) as so_far from arrived x),
    came as (
      select x.unit_id, x.subject, x.paper, sum(x.copies) filter (where x.in_order)::int as counted, sum(x.copies) filter (where not x.in_order)::int as not_in_order,
          sum(x.copies) filter (where x.lacks_seal)::int as unsealed, min(x.arrived_on) as first_on, max(x.arrived_on) as last_on,
          min(x.arrived_on) filter (where x.in_order and x.so_far >= x.enough) as complete_on
        from piled x group by x.unit_id, x.subject, x.paper)
    select o.unit_id, o.nomination_id, o.paper, o.place, o.deadline, o.copies,
        coalesce(came.counted, 0), coalesce(came.not_in_order, 0), coalesce(came.unsealed, 0), came.first_on, came.last_on, came.complete_on
      from owed o left join came on came.unit_id = o.unit_id and came.subject = o.subject and came.paper = o.paper
  $$`;

/** How many copies each unit that has submitted still owes, over both seats: a number, for the campaign's progress. */
const PAPERS_MISSING = `
  create function app.papers_missing(p_campaign uuid) returns table (unit_id uuid, missing bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select p.unit_id, sum(greatest(p.required - p.counted, 0)) from app.paper_checklist(p_campaign) p group by p.unit_id
  $$`;

const READERS = `
  revoke all on function app.guard_paper_arrival(), app.paper_checklist(uuid), app.papers_missing(uuid) from public;
  grant execute on function app.paper_checklist(uuid) to desk_unit, desk_office, desk_auditor;
  grant execute on function app.papers_missing(uuid) to desk_unit, desk_office, desk_leading_group, desk_auditor, desk_integration`;
