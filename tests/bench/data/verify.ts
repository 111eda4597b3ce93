import { type Client } from "pg";

/** Fails unless every foreign key holds, and every fact that triggers keep: parts, places held, counters. */
export async function verify(client: Client): Promise<void> {
  for (const { name, check } of [...(await foreignKeys(client)), ...FACTS]) {
    const { rows } = await client.query<{ wrong: number }>(`select count(*)::int as wrong from (${check}) x`);
    if (rows[0]?.wrong !== 0) throw new Error(`The population is wrong: ${rows[0]?.wrong} rows break ${name}`);
  }
}

interface Check {
  name: string;
  /** Selects the rows that break it. */
  check: string;
}

async function foreignKeys(client: Client): Promise<Check[]> {
  const { rows } = await client.query<Check>(`
    select c.conname as name,
           format('select from %s a left join %s b on %s where %s and b.ctid is null', c.conrelid::regclass, c.confrelid::regclass,
                  string_agg(format('a.%I = b.%I', a.attname, b.attname), ' and '), string_agg(format('a.%I is not null', a.attname), ' and ')) as check
      from pg_constraint c cross join unnest(c.conkey, c.confkey) k (mine, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
     where c.contype = 'f' group by c.oid, c.conname, c.conrelid, c.confrelid`);
  return rows;
}

const FACTS: Check[] = [
  {
    name: "nominations_part",
    check: `select from nominations n left join persons p on p.nomination_id = n.id left join collectives c on c.nomination_id = n.id
             where (p.nomination_id is not null, c.nomination_id is not null) <> (n.subject_kind = 'PERSON', n.subject_kind = 'COLLECTIVE')`,
  },
  {
    name: "nominations_place_held",
    check: `select from nominations n left join (select nomination_id, sum(used_delta) as held from quota_entries group by nomination_id) e on e.nomination_id = n.id
             where coalesce(e.held, 0) <> (n.state in ('SUBMITTED', 'CANDIDATE'))::int`,
  },
  {
    name: "the quotas' counters",
    check: `select from quotas q left join (select quota_id, sum(places_delta) as places, sum(used_delta) as used from quota_entries group by quota_id) e on e.quota_id = q.id
             where (q.places, q.used) is distinct from (e.places, e.used)`,
  },
];
