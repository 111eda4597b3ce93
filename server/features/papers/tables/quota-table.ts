import { officialColumns, officialTable, rowsOf } from "../../../workbooks/official-table";
import { ImportKind } from "../../imports/import-kind";
import { awardKey, quotaRow, quotaShape } from "../../imports/kinds/quota-shape";
import { Quota } from "../../quotas/quota";
import { frameOf, scopeOf } from "./frame";
import { type TableMaker, workbookPaper } from "./table-paper";

/** 推荐名额分配表 (annex 2): the places of each unit the caller sees, with their sums. It can be filled in and imported again. */
export const quotaTable: TableMaker = {
  needs: ["campaignId"],
  make: async (act, request) => {
    const { campaign, awards, where, scopeName } = await frameOf(act, scopeOf(request));
    const quotas = await act.manager.find(Quota, { where, relations: { unit: true }, order: { unit: { position: "ASC", code: "ASC" } } });
    const units = [...new Map(quotas.map(({ unit }) => [unit.id, unit])).values()];
    const placesOf = (unitId: string): Map<string, number> => new Map(quotas.filter((quota) => quota.unitId === unitId).map(({ awardId, places }) => [awardId, places]));
    const shape = quotaShape(awards);
    const content = await officialTable({
      title: "推荐名额分配表",
      date: act.clock.now(),
      marker: { kind: ImportKind.QUOTAS, campaign: campaign.id },
      sheets: [
        {
          name: "推荐名额分配表",
          title: "推荐名额分配表",
          above: { left: campaign.noticeNumber, right: "单位：个" },
          columns: officialColumns(shape, awards.map(awardKey)),
          rows: rowsOf(shape, units.map((unit, i) => quotaRow(i + 1, unit, placesOf(unit.id), awards))),
          totals: true,
          orientation: "portrait",
        },
      ],
    });
    return workbookPaper(["推荐名额分配表", scopeName, act.clock.today()], content);
  },
};
