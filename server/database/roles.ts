import { setTimeout as sleep } from "node:timers/promises";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { Role } from "../features/accounts/role";

/** The login the server runs under. It owns nothing and inherits nothing: it must become one of the roles below. */
export const RUNTIME_LOGIN = "desk_runtime";

/** The server itself, before anybody has signed in: reads credentials and sessions, nothing of units or people. */
export const SERVICE_ROLE = "desk_service";

/** The database role under which requests of an account with this role run, e.g. `desk_office`. */
export const databaseRole = (role: Role): string => `desk_${role.toLowerCase()}`;

/** The same database under the runtime login. */
export function runtimeUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = RUNTIME_LOGIN;
  url.password = password;
  return url.href;
}

interface Owner {
  /** A connection of the login that owns the tables. */
  client: Client;
  ownerUrl: string;
  runtimePassword: string;
}

const BECOMES = [SERVICE_ROLE, ...Object.values(Role).map(databaseRole)];
/**
 * What holds for every connection of the server, whatever its requests' own limits (`http/underway.ts`): a statement, the wait
 * for a lock, a transaction nobody goes on with, and one that goes on too long. The longest is an import of a large workbook.
 */
const SETTINGS = { timezone: "UTC", statement_timeout: "30s", lock_timeout: "15s", idle_in_transaction_session_timeout: "60s", transaction_timeout: "30min" };
const ATTEMPTS = 20;

/**
 * Makes the roles a migration grants to. Roles belong to the whole PostgreSQL cluster, so they are not part of a
 * migration of one database. Only what differs is written: an owner that is no superuser may migrate as soon as
 * somebody has made the roles, and servers that start together have nothing to write to the same rows. Where two
 * databases of one cluster are made at once they do; whoever came second looks again.
 */
export async function ensureRoles(owner: Owner): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const statement of await missing(owner)) await owner.client.query(statement);
      return await refuseStrongLogin(owner.client);
    } catch (error) {
      if (attempt === ATTEMPTS || !wasOvertaken(error)) throw error;
      await sleep(Math.random() * 50 * attempt);
    }
  }
}

/** The statements that are still to run, in order. */
async function missing({ client, ownerUrl, runtimePassword }: Owner): Promise<string[]> {
  const login = escapeIdentifier(RUNTIME_LOGIN);
  const { rows } = await client.query<{ statement: string }>(
    `select format('create role %I with nologin', name) as statement from unnest($1::text[]) name
       where to_regrole(name) is null
     union all select format('create role %I with login noinherit', $2::text) where to_regrole($2) is null
     union all select format('grant %I to %I with inherit false, set true', name, $2::text) from unnest($1::text[]) name
       where not exists (select from pg_auth_members where roleid = to_regrole(name) and member = to_regrole($2) and set_option)
     union all select format('alter role %I set %s = %L', $2::text, name, value) from unnest($3::text[], $4::text[]) as wanted (name, value)
       where not exists (select from pg_db_role_setting, unnest(setconfig) as kept
         where setrole = to_regrole($2) and setdatabase = 0 and lower(kept) = lower(name || '=' || value))`,
    [BECOMES, RUNTIME_LOGIN, Object.keys(SETTINGS), Object.values(SETTINGS)],
  );
  const statements = rows.map(({ statement }) => statement);
  if (!(await letsIn(runtimeUrl(ownerUrl, runtimePassword)))) statements.push(`alter role ${login} with login password ${escapeLiteral(runtimePassword)}`);
  return statements;
}

/** Nobody but a superuser may read whether a password is the right one; everybody may try it. */
async function letsIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The walls stand on the runtime login being weak: one that somebody has made strong is not used. */
async function refuseStrongLogin(client: Client): Promise<void> {
  const { rows } = await client.query<{ power: string }>(
    `select power from pg_roles, unnest(array[
         case when rolsuper then 'is a superuser' end, case when rolbypassrls then 'bypasses row-level security' end,
         case when rolcreaterole then 'makes roles' end, case when rolcreatedb then 'makes databases' end]) power
       where rolname = $1 and power is not null
     union all select 'is a member of ' || roleid::regrole from pg_auth_members
       where member = to_regrole($1) and (inherit_option or roleid <> all (select to_regrole(name) from unnest($2::text[]) name))`,
    [RUNTIME_LOGIN, BECOMES],
  );
  if (rows.length === 0) return;
  const powers = rows.map(({ power }) => power).join(", ");
  throw new Error(`The login ${RUNTIME_LOGIN} could pass the database's walls: it ${powers}. Take that from it, or drop the role and start again.`);
}

/** "tuple concurrently updated", or a role or grant that another connection made first. */
function wasOvertaken(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === "23505" || code === "42710" || (code === "XX000" && message?.includes("concurrently") === true);
}
