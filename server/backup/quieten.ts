import type { QueryRunner } from "typeorm";

const SESSIONS = "update sessions set revoked_at = now() where revoked_at is null and expires_at > now() returning kind";
const MAILS = "update mails set state = 'REFUSED', problem = $1 where state = 'WAITING' and batch_id in (select id from mail_batches where state = 'RELEASED') returning id";
const BATCHES = "update mail_batches set state = 'SENT', version = version + 1 where state = 'RELEASED'";
const MAIL_JOBS = "delete from jobs where kind = 'MAIL'";
/** What another server was at when the backup was made is begun anew, as if it had just been asked for. */
const JOBS = "update jobs set attempts = 0, run_at = now()";

const UNKNOWN = "恢复备份时尚未发送；备份之后是否已发出无法得知，请核实后再次发送。Not sent when the backup was made; whether it left afterwards is not known.";

export interface Quietened {
  sessions: number;
  keys: number;
  mails: number;
}

/**
 * What must not simply go on in another place and at a later time. Sessions and API keys end: one that was taken back after
 * the backup would be alive again. Mails that were leaving stop: they may have left since. Other jobs begin anew, because what
 * they made since the backup is not in it.
 */
export async function quieten(runner: QueryRunner): Promise<Quietened> {
  const [ended] = (await runner.query(SESSIONS)) as [{ kind: string }[], number];
  const [stopped] = (await runner.query(MAILS, [UNKNOWN])) as [object[], number];
  for (const statement of [BATCHES, MAIL_JOBS, JOBS]) await runner.query(statement);
  const keys = ended.filter(({ kind }) => kind === "API_KEY").length;
  return { sessions: ended.length - keys, keys, mails: stopped.length };
}
