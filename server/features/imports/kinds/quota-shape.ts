import type { RowValues, TableShape } from "../../../workbooks/table-shape";
import type { Award } from "../../campaigns/award";
import type { RecommendingUnit } from "../../units/recommending-unit";

/** Column of an award's places. */
export const awardKey = ({ code }: Pick<Award, "code">): string => `award_${code}`;

/** 推荐名额分配表 (annex 2): a unit a line, a column for each award. */
export function quotaShape(awards: Award[], units: Pick<RecommendingUnit, "shortName">[] = []): TableShape {
  return {
    sheet: "推荐名额分配表",
    title: "推荐名额分配表",
    columns: [
      { key: "no", headings: ["序号", "编号"], kind: "whole", width: 6 },
      { key: "unit", headings: ["推荐单位", "推荐单位名称", "单位名称", "单位"], kind: "text", required: true, width: 28, note: `全称、简称均可${units[0] ? `，如“${units[0].shortName}”` : ""}。` },
      ...awards.map((award) => ({ key: awardKey(award), headings: [award.name, `${award.name}名额`, `${award.name}推荐名额`] as [string, ...string[]], kind: "whole" as const, width: 14, note: "0 至 999 的整数，没有名额填 0。" })),
      { key: "remark", headings: ["备注", "说明"], kind: "text", width: 24, note: "名额有变化的，备注记入名额台账。" },
    ],
  };
}

/** A unit's line. */
export function quotaRow(no: number, unit: Pick<RecommendingUnit, "shortName">, places: Map<string, number>, awards: Award[]): RowValues {
  return { no, unit: unit.shortName, ...Object.fromEntries(awards.map((award) => [awardKey(award), places.get(award.id) ?? 0])), remark: null };
}
