import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { Announcement } from "./announcement";
import { ANNOUNCEMENT, WITHDRAWN } from "./words";

/** An announcement the caller sees that has not been withdrawn. */
export async function loadStanding(manager: EntityManager, id: string, act: Text): Promise<Announcement> {
  const announcement = await manager.findOneBy(Announcement, { id });
  if (!announcement) throw new DeskError("NOT_FOUND", { facts: { what: ANNOUNCEMENT } });
  if (announcement.withdrawnAt !== null) throw new DeskError("WRONG_STATE", { facts: WITHDRAWN(act) });
  return announcement;
}
