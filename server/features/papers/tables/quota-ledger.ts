import { dayOf } from "../../clock/clock";
import { QuotaEntry } from "../../quotas/quota-entry";
import { type OfficialColumn, officialTable } from "../../../workbooks/official-table";
import { chineseDate } from "../forms/wording";
import { MOVEMENT_NAMES } from "../dossier/words";
import { frameOf, scopeOf } from "./frame";
import { type TableMaker, workbookPaper } from "./table-paper";

const number = (heading: string, group?: string): OfficialColumn => ({ heading, group, kind: "number", width: 7 });

const COLUMNS: OfficialColumn[] = [
  { heading: "序号", kind: "number", width: 7 },
  { heading: "日期", kind: "date", width: 12 },
  { heading: "推荐单位", kind: "text", width: 16 },
  { heading: "称号", kind: "text", width: 12 },
  { heading: "变动", kind: "text", width: 8, align: "center" },
  ...[number("名额", "增减"), number("占用", "增减"), number("预留", "增减"), number("取消", "增减")],
  ...[number("名额", "变动后"), number("可用", "变动后")],
  { heading: "事由", kind: "text", width: 34 },
  { heading: "经办人", kind: "text", width: 14 },
];

/** 名额台账: every movement of places the caller sees, oldest first, with what each left of its unit's places. */
export const quotaLedger: TableMaker = {
  needs: ["campaignId"],
  make: async (act, request) => {
    const { campaign, unit, scopeName, where } = await frameOf(act, scopeOf(request));
    const entries = await act.manager.find(QuotaEntry, { where, relations: { quota: { unit: true, award: true } }, order: { occurredAt: "ASC", id: "ASC" } });
    const balances = new Map<string, { places: number; free: number }>();
    const rows = entries.map(({ quotaId, quota, occurredAt, movement, placesDelta, usedDelta, reservedDelta, forfeitedDelta, reason, actorName }, i) => {
      const { places, free } = balances.get(quotaId) ?? { places: 0, free: 0 };
      const left = { places: places + placesDelta, free: free + placesDelta - usedDelta - reservedDelta - forfeitedDelta };
      balances.set(quotaId, left);
      const deltas = [placesDelta, usedDelta, reservedDelta, forfeitedDelta].map((delta) => delta || null);
      return [i + 1, dayOf(new Date(occurredAt)), quota.unit.shortName, quota.award.name, MOVEMENT_NAMES[movement], ...deltas, left.places, left.free, reason, actorName];
    });
    const content = await officialTable({
      title: "推荐名额台账",
      date: act.clock.now(),
      sheets: [
        {
          name: "名额台账",
          title: "推荐名额台账",
          above: { left: `${campaign.noticeNumber}　${unit?.name ?? scopeName}`, right: `截至 ${chineseDate(act.clock.today())}　单位：个` },
          columns: COLUMNS,
          rows,
          orientation: "landscape",
        },
      ],
    });
    return workbookPaper(["推荐名额台账", scopeName, act.clock.today()], content);
  },
};
