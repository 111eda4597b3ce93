import type { RowValues, TableShape } from "../../../workbooks/table-shape";
import type { RecommendingUnit } from "../../units/recommending-unit";
import { UnitKind } from "../../units/unit-kind";
import { choice } from "./row";

export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  [UnitKind.CITY]: "市",
  [UnitKind.DEMONSTRATION_ZONE]: "示范区",
  [UnitKind.TELECOM]: "信息通信领域单位",
  [UnitKind.DIVISION]: "内设机构",
  [UnitKind.AFFILIATED]: "直属单位",
};
const LENIENT = { 各市: "CITY", 地市: "CITY", 沈抚示范区: "DEMONSTRATION_ZONE", 通信单位: "TELECOM", 信息通信领域: "TELECOM", 通信企业: "TELECOM", 处室: "DIVISION", 厅内设机构: "DIVISION", 厅直属单位: "AFFILIATED" };

export const UNITS_SHAPE: TableShape = {
  sheet: "推荐单位",
  title: "推荐单位",
  columns: [
    { key: "position", headings: ["序号", "排序", "编号"], kind: "whole", width: 8, note: "在各表中的顺序，0 至 9999。" },
    { key: "code", headings: ["代码", "单位代码"], kind: "text", required: true, compact: true, width: 20, note: "3 至 32 位小写字母、数字、点或短横线，登记后不变，如 shenyang。" },
    { key: "name", headings: ["单位全称", "全称", "推荐单位", "单位名称", "名称"], kind: "text", required: true, width: 40, note: "与公章一致。" },
    { key: "shortName", headings: ["简称", "单位简称"], kind: "text", width: 18, note: "用于各表。新单位不填时用全称。" },
    choice({ key: "kind", headings: ["单位类别", "类别", "单位类型"], width: 18 }, UNIT_KIND_NAMES, LENIENT),
    { key: "parent", headings: ["上级单位", "上级推荐单位", "上级"], kind: "text", width: 24, note: "全称、简称或代码，须为同一归口；没有上级填“无”。" },
  ],
};

/** A unit's line. */
export const unitRow = (unit: RecommendingUnit, parent: RecommendingUnit | undefined): RowValues => ({
  position: unit.position,
  code: unit.code,
  name: unit.name,
  shortName: unit.shortName,
  kind: UNIT_KIND_NAMES[unit.kind],
  parent: parent?.shortName ?? null,
});
