import type { Client } from "pg";

const MINE = "(select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')";

/** What PostgreSQL knows about a database, by kind, each thing as a line that names no object id. */
const KINDS = {
  schemas: `select format('%I %s', nspname, nspacl) from pg_namespace where oid in ${MINE}`,
  tables: `select format('%s %s rls=%s forced=%s %s', oid::regclass, relkind, relrowsecurity, relforcerowsecurity, relacl)
    from pg_class where relnamespace in ${MINE} and relkind in ('r', 'p', 'v', 'm', 'S')`,
  columns: `select format('%s.%I %s %s%s default %s %s', attrelid::regclass, attname, attnum, format_type(atttypid, atttypmod),
      case when attnotnull then ' not null' else '' end, coalesce(pg_get_expr(adbin, adrelid), 'none'), attacl)
    from pg_attribute join pg_class on pg_class.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped and relkind = 'r' and relnamespace in ${MINE}`,
  constraints: `select format('%s %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace in ${MINE}`,
  indexes: `select pg_get_indexdef(indexrelid) from pg_index join pg_class on oid = indexrelid where relnamespace in ${MINE}`,
  policies: `select format('%I.%I %I %s %s %s using (%s) check (%s)', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check) from pg_policies`,
  functions: `select format('%s %s', pg_get_functiondef(oid), proacl) from pg_proc where pronamespace in ${MINE}`,
  triggers: `select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`,
};

export type Catalogue = Record<keyof typeof KINDS, string[]>;

/** Everything a migration may make, so that two databases can be compared. Roles belong to the cluster and are left out. */
export async function catalogueOf(client: Client): Promise<Catalogue> {
  const catalogue: Partial<Catalogue> = {};
  for (const kind of Object.keys(KINDS) as (keyof Catalogue)[]) {
    const { rows } = await client.query<{ line: string }>(`select line from (${KINDS[kind]}) as found (line) order by line collate "C"`);
    catalogue[kind] = rows.map(({ line }) => line);
  }
  return catalogue as Catalogue;
}
