import type { EntityManager } from "typeorm";
import type { Seat } from "../campaigns/seat";
import type { Account } from "./account";
import type { Role } from "./role";

/** The account in whose name a transaction runs, as the database knows it. */
export interface Actor {
  accountId: string;
  name: string;
  role: Role;
  seat: Seat | null;
  unitId: string | null;
}

/** Asks the transaction who it runs for: the same values the policies compare with. */
export async function actorOf(manager: EntityManager): Promise<Actor> {
  const [actor] = await manager.query<[Actor]>(
    `select app.account_id() as "accountId", app.account_name() as "name", app.role() as "role", app.seat() as "seat", app.unit_id() as "unitId"`,
  );
  return actor;
}

/** An account as the trail names who acted, where no transaction runs in its name. */
export function actorFrom(account: Account): Actor {
  return { accountId: account.id, name: account.displayName, role: account.role, seat: account.seat, unitId: account.unitId };
}
