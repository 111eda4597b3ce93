import type { EntityManager, FindOptionsWhere } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { Quota } from "./quota";
import { QUOTA } from "./words";

interface Reference {
  id: string;
  version: number;
}

/**
 * Locks a quota for the transaction and checks the version. Nobody may update a quota's row, not even lock it
 * with FOR UPDATE: the ledger does. An advisory lock on its id takes turns instead.
 */
export async function lockQuota(manager: EntityManager, { id, version }: Reference): Promise<Quota> {
  const quota = await findLocked(manager, { id });
  if (!quota) throw new DeskError("NOT_FOUND", { facts: { what: QUOTA } });
  if (quota.version !== version) throw new DeskError("CONFLICT", { facts: { given: version, current: quota.version } });
  return quota;
}

/** The quota that matches, locked until the transaction ends, or null. */
export async function findLocked(manager: EntityManager, where: FindOptionsWhere<Quota>): Promise<Quota | null> {
  const found = await manager.findOneBy(Quota, where);
  if (!found) return null;
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [found.id]);
  return manager.findOneBy(Quota, { id: found.id });
}
