import { DeskError } from "../../../errors/desk-error";
import { templateOf } from "../../../workbooks/template";
import type { ImportAct } from "../../imports/importer";
import { importers } from "../../imports/importers";
import { nameScope } from "../package/package-scope";
import type { PaperAct } from "../paper-maker";
import { type TableMaker, workbookPaper } from "./table-paper";

/** A workbook to fill in and import, for one kind of import in one campaign: it says so itself when it comes back. */
export const template: TableMaker = {
  needs: ["campaignId", "importKind"],
  make: async (act, { campaignId, options: { importKind } }) => {
    if (!importKind || campaignId === null) throw new Error("A template for nothing");
    const importer = importers[importKind];
    if (!importer.roles.includes(act.actor.role)) throw new DeskError("FORBIDDEN", { field: "importKind" });
    await nameScope(act, { campaignId });
    const importing = importActOf(act, campaignId);
    const { title, notes, rows, shape, second } = await importer.template(importing);
    const content = await templateOf(shape ?? (await importer.shape(importing)), { marker: { kind: importKind, campaign: campaignId }, title, notes, rows, second, date: act.clock.now() });
    return workbookPaper([title, "导入模板", act.clock.today()], content);
  },
};

/** What an importer is given, of what a maker was given. */
export const importActOf = ({ manager, actor, clock, vault, desk, language }: PaperAct, campaignId: string): ImportAct => ({ manager, actor, clock, vault, desk, language, campaignId });
