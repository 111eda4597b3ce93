import type { EntityManager } from "typeorm";
import type { Vault } from "../../../vault";
import { AuditSeal } from "./audit-seal";
import { link, numbered } from "./link";

/** An event and its text, as they are to be sealed. */
export interface Unsealed {
  id: string;
  text: string;
}

/** Rows of one statement, whose parameters are counted in 16 bits. */
const AT_ONCE = 500;

/** Puts seals at the end of the chain, in the order given. Whoever calls it holds the advisory lock `audit_seals`. */
export async function appendSeals(manager: EntityManager, vault: Vault, events: Unsealed[]): Promise<void> {
  const [last] = await manager.query<{ number: string; hash: string }[]>("select number, encode(hash, 'hex') as hash from audit_seals order by number desc limit 1");
  let number = Number(last?.number ?? 0);
  let hash = last?.hash ?? "";
  const seals = events.map(({ id, text }) => {
    number += 1;
    hash = link(hash, text);
    return { number: String(number), eventId: id, hash: Buffer.from(hash, "hex"), mac: vault.sign(numbered(number, hash)) };
  });
  for (let at = 0; at < seals.length; at += AT_ONCE) {
    await manager.createQueryBuilder().insert().into(AuditSeal).values(seals.slice(at, at + AT_ONCE)).updateEntity(false).execute();
  }
}
