import { streamTable } from "../../../workbooks/stream-table";
import type { PaperAct } from "../paper-maker";
import { type ListPlan, planList } from "./list-plan";
import { valuesOf } from "./list-values";
import { type TableMaker, workbookPaper } from "./table-paper";

/** One page of the list as the API answers it. */
interface Page {
  list: { totalCount?: number; nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/**
 * A list as it is shown, of any length: the API itself is asked for it in the caller's name, page by page, so that
 * permissions, filters and rows are those of the screen. Each page is read when the one before is written; rows that are
 * added meanwhile may be in it or not, none is in it twice.
 */
export const listTable: TableMaker = {
  needs: ["list"],
  make: async (act, { options: { list } }) => {
    if (!list) throw new Error("A list that nobody described");
    const plan = planList(act.desk.api.schema, list);
    const first = await ask(act, plan.first, plan.variables); // before the file is begun: a refusal is then told as one
    const rows = rowsOf(act, plan, first);
    const content = streamTable({ title: list.title, columns: plan.columns.map(({ heading, kind }) => ({ heading, kind })), rows, date: act.clock.now() });
    return workbookPaper([list.title, act.clock.today()], content);
  },
};

const ask = ({ desk, actor: { accountId, role }, language }: PaperAct, operation: string, variables: object): Promise<Page> => desk.api.ask<Page>({ accountId, role }, language, operation, { ...variables });

async function* rowsOf(act: PaperAct, { next, variables, columns }: ListPlan, first: Page): AsyncGenerator<unknown[]> {
  const total = first.list.totalCount;
  let page = first;
  for (let done = 0; ; ) {
    for (const node of page.list.nodes) yield valuesOf(columns, node, act.language);
    done += page.list.nodes.length;
    await act.progress(done, total);
    const { hasNextPage, endCursor } = page.list.pageInfo;
    if (!hasNextPage) return;
    page = await ask(act, next, { ...variables, after: endCursor });
  }
}
