import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Client } from "pg";
import { createDataSource } from "../../server/database/data-source";
import { buildApp } from "../../server/app";
import { frozenClock } from "../../server/features/clock/clock";
import { ImportKind } from "../../server/features/imports/import-kind";
import { streamTable } from "../../server/workbooks/stream-table";
import { testConfig } from "../support/desk";

const ROWS = 5_000;

export interface ImportSpeed {
  rows: number;
  /** From the workbook to what its rows would do, each tried. */
  readPerSecond: number;
  /** From the confirmation to the rows written. */
  appliedPerSecond: number;
  /** Most memory of the server itself, in bytes; the process that opens the workbook is bounded by itself. */
  peakRss: number;
}

async function* contacts(): AsyncGenerator<unknown[]> {
  for (let i = 0; i < ROWS; i += 1) yield await Promise.resolve([`样本${i}号`, "科长", "024-12345678", `139${String(i).padStart(8, "0")}`, `a${i}@example.cn`]);
}

const columns = ["姓名", "职务", "办公电话", "手机", "电子邮箱"].map((heading) => ({ heading, kind: "text" as const }));

/** Imports 5,000 contacts of one unit through the whole path: workbook, dry run, confirmation, verbs, audit trail. */
export async function measureImport({ ownerUrl, runtimeUrl }: { ownerUrl: string; runtimeUrl: string }): Promise<ImportSpeed> {
  const dataDir = await mkdtemp(join(tmpdir(), "desk-bench-imports-"));
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const dataSource = await createDataSource({ url: runtimeUrl }).initialize();
  const { fastify, desk } = await buildApp({ config: { ...testConfig, dataDir }, dataSource, clock: frozenClock(new Date("2024-08-15T09:00:00+08:00")) });
  let peakRss = 0;
  const watch = setInterval(() => (peakRss = Math.max(peakRss, process.memoryUsage().rss)), 50);
  try {
    const incoming = await desk.files.receive(Readable.from(streamTable({ title: "联系表", columns, rows: contacts(), date: new Date(0) })));
    await desk.files.keep(incoming);
    const { rows } = await owner.query<{ id: string }>(
      `insert into imports (kind, campaign_id, name, size, sha256, language, account_id, role, seat, unit_id, requested_by, requested_at)
         select $1, c.id, '联系表.xlsx', $2, $3, 'zh', a.id, a.role, a.seat, a.unit_id, a.display_name, now() from accounts a, campaigns c where a.role = 'UNIT' and c.state = 'OPEN' limit 1 returning id`,
      [ImportKind.CONTACTS, incoming.size, incoming.sha256],
    );
    const id = rows[0]?.id ?? "";
    const timed = async (expected: string): Promise<number> => {
      const since = Date.now();
      await desk.jobs.drain();
      const seconds = (Date.now() - since) / 1_000;
      const { rows: after } = await owner.query<{ state: string; problem: string | null }>("select state, problem from imports where id = $1", [id]);
      if (after[0]?.state !== expected) throw new Error(`The import is ${after[0]?.state}: ${after[0]?.problem}`);
      return Math.round(ROWS / seconds);
    };
    const readPerSecond = await timed("READ");
    await owner.query("update imports set state = 'APPLYING', done = 0, version = version + 1 where id = $1", [id]);
    return { rows: ROWS, readPerSecond, appliedPerSecond: await timed("APPLIED"), peakRss };
  } finally {
    clearInterval(watch);
    await fastify.close();
    await Promise.all([dataSource.destroy(), owner.end()]);
    await rm(dataDir, { recursive: true, force: true });
  }
}
