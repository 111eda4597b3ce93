import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { forLog } from "../../graphql/for-log";
import type { JobHandler } from "../../jobs/job-handler";
import { Broken } from "../../jobs/progress";
import { refusalOf } from "./refusal";
import { sendsNothing } from "./sends-nothing";
import { sendLetter } from "./transport";

/** A mail that is due, with its batch's subject. */
interface Due {
  id: string;
  address: string;
  subject: string;
  body: string;
  attempts: number;
  demonstration: boolean;
}

/** Counted before it is sent: what ends the server each time is given up by the job, not tried for ever. */
const TAKE = `
  update mails m set attempts = m.attempts + 1 from mail_batches b
    where b.id = m.batch_id and b.state = 'RELEASED'
      and m.id = (select d.id from mails d where d.batch_id = $1 and d.state = 'WAITING' and (d.retry_at is null or d.retry_at <= now()) order by d.attempts, d.place limit 1)
    returning m.id, m.address, b.subject, m.body, m.attempts, app.is_demonstration(b.campaign_id) as demonstration`;
const SENT = "update mails set state = 'SENT', problem = null, sent_at = $2 where id = $1 and state = 'WAITING'";
const NOT_SENT = "update mails set state = $2, problem = $3 where id = $1 and state = 'WAITING'";
const LATER = "update mails set problem = $2, retry_at = now() + $3 * interval '1 minute' where id = $1 and state = 'WAITING'";
const DONE = "update mail_batches set state = 'SENT', version = version + 1 where id = $1 and state = 'RELEASED' and not exists (select from mails where batch_id = $1 and state = 'WAITING')";
const GIVE_UP = "update mails set state = 'REFUSED', problem = $2 where batch_id = $1 and state = 'WAITING'";

/** Minutes until a mail is tried again after so many attempts; after the last it is given up, about two days on. */
const PAUSES = [1, 5, 15, 30, 60, 120, 240, 480, 720, 1_200];

export const WITHHELD = "演示环境，未发送";

/**
 * Sends what is due of a released batch. Each mail's state is written as soon as the server has accepted it, in a
 * transaction of its own; the job's lock lets one server at a time send a batch. A server that is killed between the two
 * sends that one mail again, under the same Message-ID: SMTP knows no way to rule that out.
 */
export const mailJob: JobHandler = {
  async run(desk, batchId, signal) {
    for (let due = await take(desk, batchId); due; due = await take(desk, batchId)) {
      const reached = await send(desk, due);
      if (signal.aborted) throw new Broken();
      if (!reached) break; // the others wait until somebody looks again, within a minute
    }
    await write(desk, DONE, [batchId]);
  },
  giveUp: async (desk, batchId, incident) => {
    await write(desk, GIVE_UP, [batchId, `发送中断，未能送达，请联系系统管理员（编号 ${incident}）。`]);
    await write(desk, DONE, [batchId]);
  },
};

/** Sends one mail and writes what came of it; false where the mail server could not be reached at all. */
async function send(desk: Desk, { id, address, subject, body, attempts, demonstration }: Due): Promise<boolean> {
  const { smtp } = desk.config;
  if (sendsNothing(desk.clock, { demonstration })) {
    await write(desk, NOT_SENT, [id, "WITHHELD", WITHHELD]);
    return true;
  }
  try {
    if (!smtp) throw new Error("SMTP_URL is not set");
    await sendLetter(smtp, { id, to: address, subject, body });
  } catch (error) {
    const { permanent, answered, words } = refusalOf(error);
    const pause = PAUSES[attempts - 1];
    desk.log.warn({ err: forLog(error), mail: id, attempts, permanent }, "a mail was not accepted");
    await (permanent || pause === undefined ? write(desk, NOT_SENT, [id, "REFUSED", words]) : write(desk, LATER, [id, words, pause]));
    return answered;
  }
  await write(desk, SENT, [id, desk.clock.now()]);
  return true;
}

async function take(desk: Desk, batchId: string): Promise<Due | undefined> {
  const [[due]] = await transact(desk.dataSource, { as: "service" }, (manager) => manager.query<[Due[], number]>(TAKE, [batchId]));
  return due;
}

async function write(desk: Desk, text: string, values: unknown[]): Promise<void> {
  await transact(desk.dataSource, { as: "service" }, (manager) => manager.query(text, values));
}
