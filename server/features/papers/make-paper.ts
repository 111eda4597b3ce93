import { Readable } from "node:stream";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import type { JobHandler } from "../../jobs/job-handler";
import { Broken, progressOf } from "../../jobs/progress";
import { actorOf } from "../accounts/actor";
import { lock } from "../attachments/load-attachable";
import { makers } from "./makers";
import { Paper } from "./paper";
import type { MadePaper, PaperAct } from "./paper-maker";
import { PaperState } from "./paper-state";

/** Progress is no new version: whoever cancels meanwhile is right. */
const TELL = "update papers set done = $2, total = coalesce($3, total) where id = $1 and state = 'WAITING'";

/** Makes the paper a job is about: in one read-only transaction in the name of whoever asked, then keeps the file. */
export const paperJob: JobHandler = {
  async run(desk, id, signal) {
    const paper = await transact(desk.dataSource, { as: "service" }, (manager) => manager.findOneBy(Paper, { id, state: PaperState.WAITING }));
    if (!paper) return;
    try {
      await make(desk, paper, signal);
    } catch (error) {
      if (error instanceof Broken && !signal.aborted) return;
      if (!(error instanceof DeskError) || error.code === "UNAVAILABLE" || error.code === "INTERNAL") throw error;
      await write(desk, id, { state: PaperState.FAILED, problem: problemOf(error, paper.language) });
    }
  },
  giveUp: async (desk, id, incident) => {
    const problem = `未能生成，请稍后重新办理；如仍不成功，请联系系统管理员（编号 ${incident}）。 It could not be made: try again, or give the administrator this number.`;
    await write(desk, id, { state: PaperState.FAILED, problem });
  },
};

const problemOf = (error: DeskError, language: "zh" | "en"): string => {
  const { message, remedy } = error.text(language);
  return `${message}${language === "zh" ? "" : " "}${remedy}`;
};

async function make(desk: Desk, paper: Paper, signal: AbortSignal): Promise<void> {
  const { id, kind, language, role, accountId } = paper;
  const progress = progressOf(signal, async (done: number, total?: number) => {
    const [, stands] = await transact(desk.dataSource, { as: "service" }, (manager) => manager.query<[unknown, number]>(TELL, [id, done, total ?? null]));
    return stands;
  });
  const entry = { as: "account", accountId, role, today: desk.clock.today() } as const;
  const { made, incoming } = await transact(desk.dataSource, entry, async (manager) => {
    await manager.query("set transaction read only");
    await manager.query("set local idle_in_transaction_session_timeout = 0");
    const act: PaperAct = { manager, actor: await actorOf(manager), clock: desk.clock, vault: desk.vault, desk, language, progress };
    const made: MadePaper = await makers[kind].make(act, paper);
    return { made, incoming: await desk.files.receive(Buffer.isBuffer(made.content) ? Readable.from([made.content]) : made.content) };
  }, { never: true }); // the job is begun anew as a whole: a file that was half made would stay behind
  try {
    const { size, sha256 } = incoming;
    const packed = await made.manifest?.();
    await transact(desk.dataSource, { as: "service" }, async (manager) => {
      await lock(manager, sha256);
      await desk.files.keep(incoming);
      const kept = { state: PaperState.READY, name: made.name, mediaType: made.mediaType, size, sha256, readyAt: desk.clock.now().toISOString() };
      await manager.update(Paper, { id, state: PaperState.WAITING }, { ...kept, ...(packed && { baseId: packed.baseId, manifest: packed.manifest }) });
    });
  } finally {
    await desk.files.discard(incoming);
  }
}

/** Writes on a paper that still waits; one that was cancelled stays so. */
async function write(desk: Desk, id: string, what: Pick<Paper, "state" | "problem">): Promise<void> {
  await transact(desk.dataSource, { as: "service" }, (manager) => manager.update(Paper, { id, state: PaperState.WAITING }, what));
}
