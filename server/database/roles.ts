import type { Client } from "pg";
import { escapeIdentifier, escapeLiteral } from "pg";
import { Role } from "../features/accounts/role";

/** The login the server runs under. It owns nothing and inherits nothing: it must become one of the roles below. */
export const RUNTIME_LOGIN = "desk_runtime";

/** The server itself, before anybody has signed in: reads credentials and sessions, nothing of units or people. */
export const SERVICE_ROLE = "desk_service";

/** The database role under which requests of an account with this role run, e.g. `desk_office`. */
export const databaseRole = (role: Role): string => `desk_${role.toLowerCase()}`;

/**
 * Makes the roles a migration grants to. Roles belong to the whole PostgreSQL cluster, so they are not part
 * of a migration of one database. Run as the owner; safe to run again.
 */
export async function ensureRoles(client: Client, runtimePassword: string): Promise<void> {
  for (const role of [SERVICE_ROLE, ...Object.values(Role).map(databaseRole)]) await createRole(client, role, "nologin");
  await createRole(client, RUNTIME_LOGIN, "login");
  await client.query(
    `alter role ${escapeIdentifier(RUNTIME_LOGIN)} with login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password ${escapeLiteral(runtimePassword)}`,
  );
  await client.query(`alter role ${escapeIdentifier(RUNTIME_LOGIN)} set timezone = 'UTC'`);
  await client.query(`alter role ${escapeIdentifier(RUNTIME_LOGIN)} set statement_timeout = '30s'`);
  await client.query(`alter role ${escapeIdentifier(RUNTIME_LOGIN)} set idle_in_transaction_session_timeout = '60s'`);
  for (const role of [SERVICE_ROLE, ...Object.values(Role).map(databaseRole)]) {
    await client.query(`grant ${escapeIdentifier(role)} to ${escapeIdentifier(RUNTIME_LOGIN)} with inherit false, set true`);
  }
}

async function createRole(client: Client, name: string, login: "login" | "nologin"): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
  if (rowCount === 0) await client.query(`create role ${escapeIdentifier(name)} with ${login}`);
}
