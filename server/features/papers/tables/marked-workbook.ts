import { DeskError } from "../../../errors/desk-error";
import { isId } from "../../../graphql/planner/filter";
import { markWorkbook } from "../../../workbooks/mark-workbook";
import { Import } from "../../imports/import";
import { ImportRow } from "../../imports/import-row";
import { ImportState } from "../../imports/import-state";
import { importers } from "../../imports/importers";
import { readTables } from "../../imports/read-tables";
import { IMPORT, IMPORT_STATE_WORDS } from "../../imports/words";
import { type TableMaker, workbookPaper } from "./table-paper";
import { importActOf } from "./template";

/** States in which a workbook has been read and its content is still kept. */
const MARKABLE = [ImportState.FAULTY, ImportState.READ];
const MARKED = { zh: "标注", en: "marked" };
const WHY = { zh: "只有核对完毕、尚未执行的导入可以标注；已执行或取消的，工作簿已不保存。", en: "Only an import that was read and is not over can be marked; afterwards its workbook is not kept." };

/** An imported workbook of one's own with the cells marked that are wrong: everything else in it is as it was sent. */
export const markedWorkbook: TableMaker = {
  needs: ["subjectId"],
  make: async (act, { subjectId }) => {
    const { manager, desk } = act;
    const found = subjectId !== null && isId(subjectId) ? await manager.findOneBy(Import, { id: subjectId }) : null;
    if (!found) throw new DeskError("NOT_FOUND", { field: "subjectId", facts: { what: IMPORT } });
    const { state, kind, campaignId, sha256, name, language } = found;
    if (!MARKABLE.includes(state)) throw new DeskError("WRONG_STATE", { facts: { state: IMPORT_STATE_WORDS[state], act: MARKED, allowed: WHY } });
    const rows = await manager.find(ImportRow, { where: { importId: found.id }, order: { line: "ASC" } });
    const problemsIn = (sheet: string) => rows.filter((row) => row.sheet === sheet).flatMap(({ line, problems }) => problems.map(({ at, message }) => ({ line: Math.max(line, 1), column: at, text: { zh: message, en: message } })));
    const incoming = await desk.files.receive(await desk.files.open(sha256));
    try {
      const tables = await readTables(importActOf(act, campaignId), importers[kind], found);
      const [first, ...more] = tables.map(({ sheet, headingLine }) => ({ sheet, headingLine, problems: problemsIn(sheet) }));
      if (!first) throw new Error("A workbook that was read has a table");
      return workbookPaper([name.replace(/\.xlsx$/i, ""), "标注"], await markWorkbook(incoming.path, { ...first, more, language }));
    } finally {
      await desk.files.discard(incoming);
    }
  },
};
