import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transact } from "../../server/database/transaction";
import { pack, unpackOwn } from "../../server/documents/zip/pack";
import { textOf } from "../../server/documents/word";
import { parseXml } from "../../server/documents/word/xml";
import { type Account } from "../../server/features/accounts/account";
import { actorOf } from "../../server/features/accounts/actor";
import type { Act } from "../../server/verb";
import type { TestDesk } from "../support/desk";

/** Does something in one transaction of an account, under its row-level security. */
export function as<T>(desk: TestDesk, { id, role }: Pick<Account, "id" | "role">, work: (act: Act) => Promise<T>): Promise<T> {
  const { dataSource, clock, vault } = desk.app.desk;
  return transact(dataSource, { as: "account", accountId: id, role, today: clock.today() }, async (manager) => work({ manager, actor: await actorOf(manager), clock, vault }));
}

/** Everything a Word file says, its footers and properties included, as one text. */
export async function everythingIn(docx: Buffer): Promise<string> {
  const parts = await unpackOwn(docx);
  return [...parts].filter(([name]) => /\.xml$/.test(name)).map(([, xml]) => xml.toString("utf8").replace(/<[^>]+>/g, "")).join("\n");
}

/** The text of its body; tables are left out of `textOf`, so that paragraphs are taken as they come. */
export async function bodyOf(docx: Buffer): Promise<string> {
  const parts = await unpackOwn(docx);
  return (parts.get("word/document.xml")?.toString("utf8") ?? "").replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "").replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&apos;/g, "'").replace(/&amp;/g, "&");
}

/** What its footers say, each in a line. */
export async function footersOf(docx: Buffer): Promise<string[]> {
  const parts = await unpackOwn(docx);
  return [...parts].filter(([name]) => name.startsWith("word/footer") && name.endsWith(".xml")).map(([, xml]) => textOf(parseXml(xml.toString("utf8"))));
}

/** The same file with some of its parts changed, added, or, where null, taken out. */
export async function withParts(docx: Buffer, change: Record<string, ((xml: string) => string) | string | Buffer | null>): Promise<Buffer> {
  const parts = await unpackOwn(docx);
  for (const [name, to] of Object.entries(change)) {
    const before = parts.get(name)?.toString("utf8") ?? "";
    if (to === null) parts.delete(name);
    else parts.set(name, Buffer.from(typeof to === "function" ? to(before) : to));
    if (typeof to === "function" && to(before) === before) throw new Error(`${name} was not changed`);
  }
  return pack(parts);
}

/** The same file with the XML of its document changed. */
export const edited = (docx: Buffer, change: (xml: string) => string): Promise<Buffer> => withParts(docx, { "word/document.xml": change });

const folder = mkdtempSync(join(tmpdir(), "forms-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let saved = 0;

/** Puts a file on disk for the length of a test file. */
export function onDisk(content: Buffer, ending = "docx"): string {
  const path = join(folder, `${++saved}.${ending}`);
  writeFileSync(path, content);
  return path;
}

/** A folder of the test file's own. */
export const scratch = (): string => folder;
