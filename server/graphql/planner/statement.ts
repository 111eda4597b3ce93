import { createHash } from "node:crypto";
import type { QueryConfig } from "pg";

/** Names are kept for this many distinct statements; more (odd filters) run unnamed, so that no session of PostgreSQL fills up. */
const MOST_NAMES = 1_000;
const names = new Map<string, string>();

/** A statement named after its text: PostgreSQL parses and plans it once a connection. */
export function namedStatement(text: string, values: unknown[]): QueryConfig {
  let name = names.get(text);
  if (!name && names.size < MOST_NAMES) {
    name = `read_${createHash("sha256").update(text).digest("base64url").slice(0, 24)}`;
    names.set(text, name);
  }
  return { name, text, values };
}
