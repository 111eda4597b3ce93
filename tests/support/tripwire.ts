import type { Client } from "pg";

/** A row that a transaction wrote: what says whose it is, and the ids it holds. */
export interface Write {
  act: "INSERT" | "UPDATE" | "DELETE";
  table: string;
  row: { id?: string; unit_id?: string | null; seat?: string | null; account_id?: string | null };
  /** Every id in the row, its own and those it refers to. */
  ids: string[];
}

/** What stands in a refusal before the writes that it kept from happening. */
const MARK = "tripwire";

/**
 * Notes every row that anybody writes, in the writer's own transaction: what is rolled back leaves no note. The audit
 * trail is left out, because it keeps refusals, too.
 *
 * A wire that `holds` lets nothing through: a transaction that wrote something fails at its very end, after every other
 * constraint, with the writes in the refusal. So a thousand acts can be tried on one and the same world.
 */
export async function stretchTripwire(owner: Client, { holds }: { holds: boolean }): Promise<void> {
  await owner.query(`
    create schema tripwire;
    create table tripwire.writes (place bigserial, act text, relation text, written jsonb);
    create table tripwire.ends (at timestamptz);
    create function tripwire.note() returns trigger language plpgsql security definer as $$
    begin
      insert into tripwire.writes (act, relation, written) values (tg_op, tg_table_name, to_jsonb(case tg_op when 'DELETE' then old else new end));
      return null;
    end $$;
    create function tripwire.told() returns jsonb language sql security definer as $$
      select jsonb_agg(jsonb_build_object('act', act, 'table', relation,
        'row', jsonb_build_object('id', written -> 'id', 'unit_id', written -> 'unit_id', 'seat', written -> 'seat', 'account_id', written -> 'account_id'),
        'ids', array(select value from jsonb_each_text(written) where value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')) order by place) from tripwire.writes
    $$`);
  const { rows } = await owner.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('audit_events', 'migrations')");
  for (const { name } of rows) await owner.query(`create trigger tripwire after insert or update or delete on ${name} for each row execute function tripwire.note()`);
  if (!holds) return;
  // The second step is queued behind whatever else waits for the end of the transaction, so that it comes last.
  await owner.query(`
    create function tripwire.last() returns trigger language plpgsql security definer as $$ begin insert into tripwire.ends values (now()); return null; end $$;
    create function tripwire.hold() returns trigger language plpgsql security definer as $$
    begin
      raise exception 'held' using errcode = 'check_violation', constraint = '${MARK}' || tripwire.told()::text || '${MARK}';
    end $$;
    create constraint trigger last after insert on tripwire.writes deferrable initially deferred for each row execute function tripwire.last();
    create constraint trigger hold after insert on tripwire.ends deferrable initially deferred for each row execute function tripwire.hold()`);
}

/** What was written since the last look, where the wire does not hold. */
export async function writesOf(owner: Client): Promise<Write[]> {
  const { rows } = await owner.query<{ told: Write[] | null }>("with gone as (delete from tripwire.writes returning 1) select tripwire.told() as told, count(*) from gone");
  return rows[0]?.told ?? [];
}

/** What an act would have written, from the text of its refusal by a wire that holds; null where something else refused it. */
export function heldIn(refusal: string): Write[] | null {
  const [, told] = refusal.split(MARK);
  return told === undefined ? null : (JSON.parse(told) as Write[]);
}
