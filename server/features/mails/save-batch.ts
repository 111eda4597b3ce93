import type { EntityManager } from "typeorm";
import type { Seat } from "../campaigns/seat";
import { usableAddress } from "./address";
import { composeText, oneLine } from "./compose-text";
import { Mail } from "./mail";
import { MailBatch } from "./mail-batch";
import { MailState } from "./mail-state";
import type { Draft } from "./mail-texts";

interface About {
  campaignId: string;
  seat: Seat;
  preparedBy: string;
  preparedAt: string;
  dueOn?: string;
  announcementId?: string;
  automatic?: boolean;
}

/** Mails are written in lots, so that a large seat does not exceed a statement's parameters. */
const LOT = 200;

/**
 * Puts a batch into the outbox: a mail for each usable address of each unit, and a line for each unit without one. Null
 * where another server has just prepared the same by itself.
 */
export async function saveBatch(manager: EntityManager, { kind, subject, text, to: units }: Draft, about: About): Promise<{ id: string } | null> {
  const batch = { kind, subject: oneLine(subject), text, ...about };
  const inserted = await manager.createQueryBuilder().insert().into(MailBatch).values(batch).orIgnore(about.automatic === true).returning("id").updateEntity(false).execute();
  const [made] = inserted.raw as { id: string }[];
  if (!made) return null;
  const mails = units.flatMap(({ unitId, unitName, addresses, details }) => {
    const usable = [...new Set(addresses.flatMap((address) => usableAddress(address) ?? []))];
    const to: (string | null)[] = usable.length > 0 ? usable : [null];
    const common = { batchId: made.id, seat: about.seat, unitId, unitName, details, body: composeText(text, { unit: unitName, details }) };
    return to.map((address) => ({ ...common, address, state: address === null ? MailState.NO_ADDRESS : MailState.WAITING }));
  });
  const placed = mails.map((mail, place) => ({ ...mail, place }));
  for (let from = 0; from < placed.length; from += LOT) {
    await manager.createQueryBuilder().insert().into(Mail).values(placed.slice(from, from + LOT)).updateEntity(false).execute();
  }
  return made;
}
