import type { Client } from "pg";

/** What stands in the catalogue about our tables: as restored it must be what migrations made. */
const STRUCTURE = `
  select 'constraint' as what, conrelid::regclass::text as place, conname as name, pg_get_constraintdef(oid) || convalidated as definition
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
  union all select 'trigger', tgrelid::regclass::text, tgname, tgenabled::text || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'index', tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy', tablename, policyname, concat(cmd, roles, qual, with_check) from pg_policies
  union all select 'grant', table_name, grantee, string_agg(privilege_type || column_name, ',' order by privilege_type, column_name)
    from information_schema.column_privileges where table_schema = 'public' and grantee like 'desk%' group by 2, 3
  union all select 'column', table_name, column_name, concat(ordinal_position, data_type, is_nullable, column_default, generation_expression)
    from information_schema.columns where table_schema = 'public'
  union all select 'sequence', schemaname, sequencename, last_value::text from pg_sequences
  order by 1, 2, 3, 4`;

export const structureOf = async (client: Client): Promise<unknown[]> => (await client.query(STRUCTURE)).rows;

export const tablesOf = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>("select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'app'::regnamespace) order by 1");
  return rows.map(({ name }) => name);
};

/** Every row with all its columns, as text. */
export const rowsOf = async (client: Client, table: string): Promise<string[]> => {
  const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t order by 1`);
  return rows.map(({ row }) => row);
};
