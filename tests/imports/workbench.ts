import { type CellValue as Stored, Workbook, type Worksheet } from "exceljs";
import type { Account } from "../../server/features/accounts/account";
import { actorOf } from "../../server/features/accounts/actor";
import type { ImportAct } from "../../server/features/imports/importer";
import { type ImportKind } from "../../server/features/imports/import-kind";
import { importers } from "../../server/features/imports/importers";
import { transact } from "../../server/database/transaction";
import { templateOf } from "../../server/workbooks/template";
import type { RowValues } from "../../server/workbooks/table-shape";
import { Files } from "../attachments/files";
import type { ApiError } from "../support/api-client";
import type { TestDesk } from "../support/desk";

export interface ToldImport {
  id: string;
  kind: string;
  state: string;
  name: string;
  done: number;
  total: number | null;
  created: number;
  changed: number;
  unchanged: number;
  faulty: number;
  problem: string | null;
  version: number;
}
export interface ToldRow {
  sheet: string;
  line: number;
  subject: string;
  change: string;
  details: { column: string; before: string | null; after: string | null }[];
  problems: { column: string | null; at: number | null; message: string }[];
}

const FIELDS = "id kind state name done total created changed unchanged faulty problem version";
const READ = `query ($id: ID!) { import(id: $id) { ${FIELDS} } importRows(filter: { importId: { eq: $id } }, first: 200) { totalCount nodes { sheet line subject change details problems } } }`;

/** Sends workbooks, reads what they would do and confirms them, as an account. */
export class Workbench {
  readonly files: Files;

  constructor(private readonly desk: TestDesk) {
    this.files = new Files(desk);
  }

  /** The template of a kind, as the TEMPLATE paper makes it. */
  async template(account: Account, kind: ImportKind, campaignId: string): Promise<Buffer> {
    return this.as(account, campaignId, async (act) => {
      const { title, notes, rows, shape, second } = await importers[kind].template(act);
      return templateOf(shape ?? (await importers[kind].shape(act)), { marker: { kind, campaign: campaignId }, title, notes, rows, second, date: new Date(0) });
    });
  }

  /** A template with rows of one's own instead of those that stand in it. */
  async filled(account: Account, kind: ImportKind, campaignId: string, rows: RowValues[], second: RowValues[] = []): Promise<Buffer> {
    return this.as(account, campaignId, async (act) => {
      const template = await importers[kind].template(act);
      const { title, notes, shape } = template;
      return templateOf(shape ?? (await importers[kind].shape(act)), { marker: { kind, campaign: campaignId }, title, notes, rows, second: template.second && { ...template.second, rows: second }, date: new Date(0) });
    });
  }

  async post(account: Account | null, fields: Record<string, string>, content: Buffer, name = "表.xlsx"): Promise<{ status: number; body: { data?: { startImport: ToldImport }; errors?: ApiError[] } }> {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append("file", new Blob([new Uint8Array(content)]), name);
    const encoded = new Response(form);
    const authorization: Record<string, string> = account ? { authorization: `Bearer ${await this.desk.builders.signIn(account)}` } : {};
    const headers = { ...authorization, "content-type": encoded.headers.get("content-type") ?? "", "accept-language": "zh" };
    const { statusCode, body } = await this.desk.app.fastify.inject({ method: "POST", url: "/imports", headers, payload: Buffer.from(await encoded.arrayBuffer()) });
    return { status: statusCode, body: JSON.parse(body) as { data?: { startImport: ToldImport }; errors?: ApiError[] } };
  }

  /** Sends a workbook that must be taken, and leaves it unread. */
  async sent(account: Account, kind: ImportKind, campaignId: string, content: Buffer, name?: string): Promise<ToldImport> {
    const { body } = await this.post(account, { kind, campaignId }, content, name);
    if (!body.data) throw new Error(`Refused: ${JSON.stringify(body.errors)}`);
    return body.data.startImport;
  }

  /** Sends a workbook and has it read. */
  async read(account: Account, kind: ImportKind, campaignId: string, content: Buffer): Promise<{ it: ToldImport; rows: ToldRow[] }> {
    const { id } = await this.sent(account, kind, campaignId, content);
    await this.desk.app.desk.jobs.drain();
    return this.look(account, id);
  }

  async look(account: Account, id: string): Promise<{ it: ToldImport; rows: ToldRow[] }> {
    const { import: it, importRows } = await (await this.desk.as(account)).ask<{ import: ToldImport; importRows: { nodes: ToldRow[] } }>(READ, { id });
    return { it, rows: importRows.nodes };
  }

  async order(account: Account, act: "confirmImport" | "cancelImport", { id, version }: ToldImport): Promise<void> {
    await (await this.desk.as(account)).ask(`mutation ($input: ReferenceInput!) { it: ${act}(input: $input) { id } }`, { input: { id, version } });
  }

  /** Confirms an import and has it applied. */
  async confirm(account: Account, it: ToldImport): Promise<ToldImport> {
    await this.order(account, "confirmImport", it);
    await this.desk.app.desk.jobs.drain();
    return (await this.look(account, it.id)).it;
  }

  /** Everything an import could write, as one value. */
  async written(): Promise<unknown> {
    const { rows } = await this.desk.owner.query(
      ["recommending_units", "unit_contacts", "quotas", "quota_entries", "workplaces", "nominations", "persons", "collectives", "nomination_events", "accounts", "credentials", "outcomes", "outcome_events"]
        .map((table) => `select '${table}' as table, count(*)::int, md5(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text)) as hash from ${table} t`)
        .join(" union all "),
    );
    return rows;
  }

  as<T>(account: Account, campaignId: string, work: (act: ImportAct) => Promise<T>): Promise<T> {
    const { desk } = this.desk.app;
    return transact(desk.dataSource, { as: "account", accountId: account.id, role: account.role, today: desk.clock.today() }, async (manager) =>
      work({ manager, actor: await actorOf(manager), clock: desk.clock, vault: desk.vault, desk, campaignId, language: "zh" }),
    );
  }
}

/** A workbook changed by hand. */
export async function changed(content: Buffer, change: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  change(workbook);
  return Buffer.from((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array);
}

/** Somebody's own table, without any marker: rows from line 1. */
export async function plainTable(rows: Stored[][], change?: (sheet: Worksheet) => void): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  for (const row of rows) sheet.addRow(row);
  change?.(sheet);
  return Buffer.from((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array);
}
