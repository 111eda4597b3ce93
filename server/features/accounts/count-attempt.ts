import { createHmac } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Desk } from "../../desk";
import { transact } from "../../database/transaction";
import { DeskError } from "../../errors/desk-error";
import { loadSettings } from "../security-settings/load-settings";

/** What is tried: a name, as somebody typed it, from a network address. */
interface Tried {
  username: string;
  /** The account of that name, where there is one. */
  accountId: string | null;
  address: string;
}

/** An attempt that has been counted and may go on; `forget` takes it back, because it was right. */
export interface CountedAttempt {
  forget(manager: EntityManager): Promise<void>;
  /** Takes back this attempt alone: it proved nothing, and what was tried wrongly before still counts. */
  withdraw(manager: EntityManager): Promise<void>;
}

/**
 * Counts an attempt to give a password before the password is looked at, and refuses it with SIGN_IN_LOCKED where the
 * name is locked, with ADDRESS_LOCKED where the address is, whatever the name. Counting first makes a thousand guesses at once no better than one after the other.
 *
 * - A name nobody has is counted and locked like any other, so that the answer tells nothing.
 * - Nobody is kept out by strangers for good: a lock is not prolonged by what is tried meanwhile, ends no session, and
 *   an address from which anybody has signed in lately counts names apart from all others. Who guesses from
 *   elsewhere locks that name elsewhere, not at its owner's workplace.
 * - An address is locked for many failures under whatever names, and then counts against no name any more.
 */
export async function countAttempt(desk: Desk, { username, accountId, address }: Tried): Promise<CountedAttempt> {
  const keyOf = (kind: string, of: string): Buffer => createHmac("sha256", desk.config.secret).update(`sign-in ${kind} ${of}`).digest();
  const addressKey = keyOf("address", address);
  const { nameKey, ofAddress, ofName } = await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const { lockAfterFailures, addressFailures, lockMinutes } = await loadSettings(manager);
    const [place] = await manager.query<[{ known: boolean }]>(KNOWN_PLACE, [address]);
    const key = keyOf("name", place.known ? `${nameOf(username)} ${address}` : nameOf(username));
    const ofAddress = await count(manager, { key: addressKey, accountId: null, most: addressFailures, lockMinutes });
    return { nameKey: key, ofAddress, ofName: ofAddress ? null : await count(manager, { key, accountId, most: lockAfterFailures, lockMinutes }) };
  });
  if (ofAddress) throw new DeskError("ADDRESS_LOCKED", { facts: { minutes: minutesUntil(ofAddress) } });
  if (ofName) throw new DeskError("SIGN_IN_LOCKED", { facts: { minutes: minutesUntil(ofName) } });
  return {
    forget: async (manager) => {
      // The address first, as it is counted: two who wait for each other would both be refused. Not to naught, or whoever
      // has an account of their own could guess on for ever.
      await manager.query(ONE_LESS, [addressKey]);
      await manager.query("delete from sign_in_attempts where key = $1", [nameKey]);
    },
    withdraw: async (manager) => {
      await manager.query(ONE_LESS, [addressKey]);
      await manager.query(ONE_LESS, [nameKey]);
    },
  };
}

const minutesUntil = (time: Date): number => Math.max(1, Math.ceil((time.getTime() - Date.now()) / 60_000));

const ONE_LESS = "update sign_in_attempts set count = greatest(count - 1, 0), locked_until = null where key = $1";

/** A user name however somebody writes it. */
export const nameOf = (given: string): string => given.trim().toLowerCase();

const KNOWN_PLACE = "select exists (select from sessions where address = $1 and kind = 'PASSWORD' and created_at > now() - interval '30 days') as known";

interface Count {
  key: Buffer;
  accountId: string | null;
  most: number;
  lockMinutes: number;
}

/** Counts one attempt in one statement, whatever others do meanwhile. Until when it is locked, or null where it may go on. */
async function count(manager: EntityManager, { key, accountId, most, lockMinutes }: Count): Promise<Date | null> {
  const [row] = await manager.query<[{ lockedUntil: Date | null }]>(COUNT, [key, accountId, most, lockMinutes]);
  return row.lockedUntil;
}

/** A count begins anew when its lock is over, or nothing was tried for as long as a lock lasts; the last attempt allowed sets the lock. */
const COUNT = `
  insert into sign_in_attempts as a (key, account_id) values ($1, $2)
  on conflict (key) do update set
    account_id = excluded.account_id,
    count = case when a.locked_until > now() then a.count when a.last_at < now() - make_interval(mins => $4) or a.locked_until is not null then 1 else a.count + 1 end,
    last_at = case when a.locked_until > now() then a.last_at else now() end,
    locked_until = case when a.locked_until > now() then a.locked_until
      when a.last_at >= now() - make_interval(mins => $4) and a.locked_until is null and a.count + 1 >= $3 then now() + make_interval(mins => $4) end
  returning case when old.locked_until > now() then old.locked_until end as "lockedUntil"`;
