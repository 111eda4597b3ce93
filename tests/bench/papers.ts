import { setTimeout as sleep } from "node:timers/promises";
import type { Target } from "./servers/start";

const MEBIBYTE = 1_048_576;
const LOOKS_EVERY = 50;
/** Columns of the nominations' list on screen, through its relations. */
const COLUMNS = ["name", "state", "position", "award.name", "unit.shortName", "workplace.name", "person.sex", "person.birthDate", "submittedAt", "decidedAt"];

const REQUEST = "mutation ($input: RequestPaperInput!) { requestPaper(input: $input) { id } }";
const PAPER = "query ($id: ID!) { paper(id: $id) { state problem total size } }";

/** How fast a list comes out as a workbook, and how much memory the server took at most. */
export interface ExportResult {
  rows: number;
  columns: number;
  seconds: number;
  rowsPerSecond: number;
  /** Of the server's process, before and at most meanwhile, in MiB. */
  memoryBefore: number;
  peakMebibytes: number;
  fileMebibytes: number;
}

interface ToldPaper {
  state: string;
  problem: string | null;
  total: number | null;
  size: number | null;
}

/**
 * Has our server write every nomination the caller sees to a workbook, as the dashboard's export does, and fetches it:
 * request, job, the API page by page under row-level security, the file store, the answer.
 */
export async function measureExport({ url, headers }: Target): Promise<ExportResult> {
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (!data || errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  };
  const memory = async (): Promise<number> => {
    const text = await (await fetch(new URL("/metrics", url))).text();
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? NaN) / MEBIBYTE;
  };
  const memoryBefore = await memory();
  const since = performance.now();
  const list = { query: "nominations", title: "推荐对象", columns: COLUMNS.map((path) => ({ heading: path, path })) };
  const { requestPaper } = await ask<{ requestPaper: { id: string } }>(REQUEST, { input: { kind: "LIST", list } });
  let paper: ToldPaper;
  let peak = memoryBefore;
  do {
    await sleep(LOOKS_EVERY);
    peak = Math.max(peak, await memory());
    ({ paper } = await ask<{ paper: ToldPaper }>(PAPER, { id: requestPaper.id }));
  } while (paper.state === "WAITING");
  if (paper.state !== "READY") throw new Error(`The list was not made: ${paper.problem}`);
  const { size } = await (await fetch(new URL(`/papers/${requestPaper.id}`, url), { headers })).blob();
  const seconds = (performance.now() - since) / 1_000;
  if (size !== paper.size) throw new Error(`Of ${paper.size} bytes ${size} were given`);
  const { list: all } = await ask<{ list: { totalCount: number } }>("{ list: nominations(first: 1) { totalCount } }", {});
  return {
    rows: all.totalCount,
    columns: COLUMNS.length,
    seconds: Math.round(seconds * 100) / 100,
    rowsPerSecond: Math.round(all.totalCount / seconds),
    memoryBefore: Math.round(memoryBefore),
    peakMebibytes: Math.round(peak),
    fileMebibytes: Math.round((size / MEBIBYTE) * 10) / 10,
  };
}
