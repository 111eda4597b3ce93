import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { type CellValue as Stored, Workbook, type Worksheet } from "exceljs";
import type { Account } from "../../server/features/accounts/account";
import type { TestDesk } from "../support/desk";
import { fetched, made, PAPER_FIELDS, type ToldPaper } from "./requests";

export async function paperAs(desk: TestDesk, account: Account, id: string): Promise<ToldPaper | null> {
  return (await (await desk.as(account)).ask<{ paper: ToldPaper | null }>(`query ($id: ID!) { paper(id: $id) { ${PAPER_FIELDS} } }`, { id })).paper;
}

/** Reads the file of a paper as an account: its name in full, and what is in it. */
export async function fetchPaper(desk: TestDesk, account: Account, id: string): Promise<{ status: number; name: string; body: Buffer }> {
  const { status, headers, body } = await fetched(desk, account, id);
  const name = /filename\*=UTF-8''(\S+)/.exec(String(headers["content-disposition"]))?.[1] ?? "";
  return { status, name: decodeURIComponent(name), body };
}

export interface MadeTable {
  paper: ToldPaper;
  name: string;
  body: Buffer;
  workbook: Workbook;
  /** A sheet's rows from its heading on: the first row that begins with `from`. */
  rows(from: string, sheet?: number): Stored[][];
}

/** Asks for a table, has it made, fetches it and opens it. */
export async function madeTable(desk: TestDesk, account: Account, input: object): Promise<MadeTable> {
  const paper = await made(desk, account, input);
  if (paper.state !== "READY") throw new Error(`It was not made: ${paper.state} ${paper.problem}`);
  const { status, name, body } = await fetchPaper(desk, account, paper.id);
  if (status !== 200) throw new Error(`It was not given: ${body.toString()}`);
  const workbook = await openWorkbook(body);
  return { paper, name, body, workbook, rows: (from, sheet = 0) => rowsFrom(workbook.worksheets[sheet], from) };
}

export async function openWorkbook(body: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(body as unknown as ArrayBuffer);
  return workbook;
}

function rowsFrom(sheet: Worksheet | undefined, from: string): Stored[][] {
  const rows: Stored[][] = [];
  sheet?.eachRow((row) => rows.push(Array.from({ length: sheet.columnCount }, (_, i) => plain(row.getCell(i + 1).value))));
  const start = rows.findIndex(([first]) => first === from);
  if (start < 0) throw new Error(`No row begins with ${from}: ${JSON.stringify(rows.slice(0, 5))}`);
  return rows.slice(start);
}

const plain = (value: Stored): Stored => (typeof value === "object" && value !== null && "richText" in value ? value.richText.map(({ text }) => text).join("") : value);

/** Every cell of a workbook. */
export function cellsOf(workbook: Workbook): Stored[] {
  const cells: Stored[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell.value)));
  return cells;
}

/** The XML of a workbook's first sheet. */
export async function sheetXml(body: Buffer): Promise<string> {
  const zip = await fromBufferPromise(body, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) if (entry.fileName === "xl/worksheets/sheet1.xml") return (await buffer(await zip.openReadStreamPromise(entry))).toString();
  throw new Error("It has no sheet");
}
