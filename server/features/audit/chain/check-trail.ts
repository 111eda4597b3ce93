import { transact } from "../../../database/transaction";
import type { Desk } from "../../../desk";
import { writtenHead } from "./head";
import { type Break, type Head, type ReadRows, type Verdict, verifyTrail } from "./verify-trail";

/** The last seal that yesterday's part hangs on. */
const ANCHOR = `select number::int, encode(hash, 'hex') as hash from audit_seals where sealed_at < now() - interval '26 hours' order by number desc limit 1`;

/** The place of a break that no event stands for. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";

/**
 * Goes along what was sealed since yesterday. A break is logged and told to every auditor; where all is well the head goes
 * into the log, which is kept elsewhere: with it `npm run verify-audit` finds out later whether the end was cut off.
 */
export function checkTrail(desk: Pick<Desk, "dataSource" | "vault" | "log">): Promise<Verdict> {
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    const read: ReadRows = (text, values) => manager.query(text, values);
    const [after] = await read<Head & { number: number }>(ANCHOR, []);
    const verdict = await verifyTrail(read, desk.vault, { after });
    const { broken, head, sealed } = verdict;
    if (broken) await tell(desk, read, broken);
    else desk.log.info({ security: "TRAIL_INTACT", sealed, head: head && writtenHead(head) }, "the audit trail fits its seals");
    return verdict;
  });
}

async function tell({ log }: Pick<Desk, "log">, read: ReadRows, { number, eventId, fault }: Break): Promise<void> {
  log.error({ security: "TRAIL_BROKEN", fault, seal: number, eventId }, "the audit trail does not fit its seals");
  await read("select app.tell_auditors($1, $2)", [eventId ?? NOWHERE, fault]);
}
