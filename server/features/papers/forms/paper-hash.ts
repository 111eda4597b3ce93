import type { EntityManager } from "typeorm";

/** What papers hash: JSON, without what depends on who asks or on the day. */
export type Facts = Record<string, unknown>;

/**
 * SHA-256 of what a paper shows, in hexadecimal. As snapshots and publicities do it, of PostgreSQL's text of the JSON,
 * in which keys have one order.
 */
export async function hashOf(manager: EntityManager, facts: Facts): Promise<string> {
  const [row] = await manager.query<[{ hash: string }]>("select encode(sha256(convert_to(($1::jsonb)::text, 'UTF8')), 'hex') as hash", [JSON.stringify(facts)]);
  return row.hash;
}
