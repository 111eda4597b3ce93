import type { EntityManager, FindOptionsWhere } from "typeorm";
import { Session } from "./session";

/** Ends sessions at once, on every server, and says how many: those that the caller may end. */
export async function endSessions(manager: EntityManager, where: FindOptionsWhere<Session>): Promise<number> {
  const { affected } = await manager.createQueryBuilder().update(Session).set({ revokedAt: () => "now()" }).where(where).andWhere("revoked_at is null").execute();
  return affected ?? 0;
}
