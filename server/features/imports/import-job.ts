import type { EntityManager } from "typeorm";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import type { JobHandler } from "../../jobs/job-handler";
import { Broken, progressOf } from "../../jobs/progress";
import { actorOf } from "../accounts/actor";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { forgetUnneeded } from "../attachments/forget-unneeded";
import { Import } from "./import";
import { ImportState } from "./import-state";
import { importers } from "./importers";
import type { ImportAct, RowPlan } from "./importer";
import { keepRows } from "./keep-rows";
import { readTables } from "./read-tables";
import { hashOfRows, type Progress, rowsOf, textOf, type TriedRow, tryRows } from "./try-import";
import { CHANGED_MEANWHILE } from "./words";

const TELL = "update imports set done = $2, total = $3 where id = $1 and state = $4";

/** Tried, and rolled back on purpose. */
class Tried extends Error {}
/** What would be done is no longer what was confirmed. */
class Changed extends Error {}

/** Reads an import, or applies it once it is confirmed; in the name of whoever imports. */
export const importJob: JobHandler = {
  async run(desk, id, signal) {
    const found = await transact(desk.dataSource, { as: "service" }, (manager) => manager.findOneBy(Import, { id }));
    if (found?.state !== ImportState.READING && found?.state !== ImportState.APPLYING) return;
    const run = new Run(desk, found, signal);
    try {
      await (found.state === ImportState.READING ? run.read() : run.apply());
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof Broken || (await isOver(desk, found))) return;
      if (!(error instanceof DeskError) || error.code === "UNAVAILABLE") throw error;
      await fail(desk, id, problemOf(error)[found.language]);
    }
  },
  giveUp: (desk, id, incident) => fail(desk, id, `未能完成，数据没有改动；请重新导入，如仍不成功，请联系系统管理员（编号 ${incident}）。 Nothing was changed: try again, or give the administrator this number.`),
};

/** Whether it was cancelled meanwhile: its workbook may be gone already. */
async function isOver(desk: Desk, { id, state }: Import): Promise<boolean> {
  return transact(desk.dataSource, { as: "service" }, async (manager) => !(await manager.existsBy(Import, { id, state })));
}

/** What is wrong with the workbook as a whole; a refusal of the file does not name it. */
function problemOf(error: DeskError): Text {
  const { zh, en } = textOf(error);
  return error.details.field === "file" ? { zh: `文件：${zh}`, en: `File: ${en}` } : { zh, en };
}

async function fail(desk: Desk, id: string, problem: string): Promise<void> {
  await transact(desk.dataSource, { as: "service" }, (manager) =>
    manager.query("update imports set state = 'FAILED', problem = $2, version = version + 1 where id = $1 and state in ('READING', 'APPLYING')", [id, problem]),
  );
}

/** One reading or applying of one import. */
class Run {
  readonly #progress: Progress;

  constructor(
    private readonly desk: Desk,
    private readonly found: Import,
    private readonly signal: AbortSignal,
  ) {
    this.#progress = progressOf(signal, async (done: number, total: number) => {
      const [, stands] = await transact(desk.dataSource, { as: "service" }, (manager) => manager.query<[unknown, number]>(TELL, [found.id, done, total, found.state]));
      return stands;
    });
  }

  /** Reads the workbook and tries every row, changes nothing, and keeps what the rows would do. */
  async read(problem: string | null = null): Promise<void> {
    let rows: TriedRow[] = [];
    await this.#asAccount(async (act) => {
      const { plans, tables, importer } = await this.#plan(act);
      await tryRows(act, importer, plans, this.#progress);
      rows = rowsOf(plans, tables, this.found.language);
      throw new Tried();
    }).catch((error: unknown) => {
      if (!(error instanceof Tried)) throw error;
    });
    await keepRows(this.desk, this.found, rows, problem);
  }

  /** Writes every row, or none; where that is no longer what was confirmed, reads it anew instead. */
  async apply(): Promise<void> {
    const { desk, found } = this;
    try {
      await this.#asAccount(async (act) => {
        const { plans, tables, importer } = await this.#plan(act);
        if (hashOfRows(rowsOf(plans, tables, found.language)) !== found.planHash) throw new Changed();
        const ids: string[] = [];
        for (const [i, { step }] of plans.entries()) {
          await this.#progress(i, plans.length);
          if (step !== null) ids.push(...(await importer.apply(act, step)));
        }
        await this.#progress(plans.length, plans.length);
        const { kind, name, sha256, campaignId } = found;
        await recordAudit(act.manager, act.actor, { action: "applyImport", subjectType: Import.name, subjectIds: [found.id], outcome: AuditOutcome.SUCCEEDED, input: { kind, campaignId, name, sha256, changed: ids }, address: "" });
        const [{ applied }] = await act.manager.query<[{ applied: boolean }]>("select app.import_applied($1, $2) as applied", [found.id, desk.clock.now()]);
        if (!applied) throw new Broken();
      });
      await forgetUnneeded(desk, found.sha256);
    } catch (error) {
      if (!(error instanceof Changed) && !(error instanceof DeskError && error.code !== "UNAVAILABLE")) throw error;
      await this.read(CHANGED_MEANWHILE[found.language]);
    }
  }

  /** The content of the workbook, and what each row would do as things stand. */
  async #plan(act: ImportAct) {
    const importer = importers[this.found.kind];
    const tables = await readTables(act, importer, this.found, this.signal);
    const plans: RowPlan<unknown>[] = await importer.plan(act, tables);
    return { plans, tables, importer };
  }

  #asAccount(work: (act: ImportAct) => Promise<void>): Promise<void> {
    const { desk, found } = this;
    const { accountId, role, campaignId, language } = found;
    return transact(desk.dataSource, { as: "account", accountId, role, today: desk.clock.today() }, async (manager: EntityManager) => {
      await manager.query("set local idle_in_transaction_session_timeout = 0");
      await work({ manager, actor: await actorOf(manager), clock: desk.clock, vault: desk.vault, desk, campaignId, language });
    });
  }
}
