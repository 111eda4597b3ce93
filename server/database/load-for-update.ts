import type { EntityManager, FindOptionsWhere, ObjectLiteral, ObjectType } from "typeorm";
import { DeskError } from "../errors/desk-error";
import type { Text } from "../errors/registry";

interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/** What a change says about the row it was made on. */
interface Reference {
  id: string;
  /** The version the caller saw; a newer one in the database is a conflict, never overwritten. */
  version: number;
}

/**
 * Locks one row for the transaction. "Not there" and "not yours" are one answer; a newer version is a conflict.
 * Rows that row-level security shows for reading but not for changing are refused as forbidden.
 */
export async function loadForUpdate<T extends Versioned>(manager: EntityManager, type: ObjectType<T>, { id, version }: Reference, what: Text): Promise<T> {
  const where = { id } as FindOptionsWhere<T>;
  const row = await manager.findOne(type, { where, lock: { mode: "pessimistic_write" } });
  if (!row) {
    if (await manager.existsBy(type, where)) throw new DeskError("FORBIDDEN");
    throw new DeskError("NOT_FOUND", { facts: { what } });
  }
  if (row.version !== version) throw new DeskError("CONFLICT", { facts: { given: version, current: row.version } });
  return row;
}
