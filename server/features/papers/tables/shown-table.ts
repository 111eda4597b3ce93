import { streamTable } from "../../../workbooks/stream-table";
import { type TableMaker, workbookPaper } from "./table-paper";

/** A table as it stood on the screen: its cells come from there, so that it holds what was seen and nothing else. */
export const shownTable: TableMaker = {
  needs: ["table"],
  make: ({ clock }, { options: { table } }) => {
    if (!table) throw new Error("A table that nobody described");
    const { title, headings, rows } = table;
    const isNumber = (at: number): boolean => rows.some((row) => typeof row[at] === "number") && rows.every((row) => row[at] === undefined || row[at] === null || typeof row[at] === "number");
    const columns = headings.map((heading, at) => ({ heading, kind: isNumber(at) ? ("number" as const) : ("text" as const) }));
    return Promise.resolve(workbookPaper([title, clock.today()], streamTable({ title, columns, rows: each(rows), date: clock.now() })));
  },
};

async function* each<Row>(rows: Row[]): AsyncGenerator<Row> {
  yield* await Promise.resolve(rows);
}
