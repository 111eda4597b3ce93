import type { RowValues, TableShape } from "../../../workbooks/table-shape";
import type { RecommendingUnit } from "../../units/recommending-unit";
import type { UnitContact } from "../../units/unit-contact";

/** Fields of a contact that a cell gives as they are, in the table's order. */
export const CONTACT_FIELDS = ["post", "officePhone", "mobile", "fax", "email", "remark"] as const;

/** 评选推荐工作联系表 (annex 3); `units`: those to choose from, none where it can only be one's own. */
export function contactShape(units: Pick<RecommendingUnit, "shortName">[], own: boolean): TableShape {
  return {
    sheet: "评选推荐工作联系表",
    title: "评选推荐工作联系表",
    columns: [
      { key: "no", headings: ["序号", "编号"], kind: "whole", width: 6 },
      { key: "unit", headings: ["单位", "推荐单位", "单位名称", "推荐单位名称"], kind: "text", required: !own, width: 24, note: own ? "可不填，即本单位。" : `全称、简称均可${units[0] ? `，如“${units[0].shortName}”` : ""}。` },
      { key: "name", headings: ["姓名", "联系人", "联系人姓名"], kind: "text", required: true, compact: true, width: 12 },
      { key: "post", headings: ["职务", "职务职级", "单位及职务"], kind: "text", width: 24 },
      { key: "officePhone", headings: ["办公电话", "办公室电话", "固定电话", "座机"], kind: "text", compact: true, width: 18, note: "区号加号码，如 024-12345678。" },
      { key: "mobile", headings: ["手机", "手机号", "手机号码", "移动电话"], kind: "text", compact: true, width: 16, note: "11 位手机号。" },
      { key: "fax", headings: ["传真", "传真号码"], kind: "text", compact: true, width: 18 },
      { key: "email", headings: ["电子邮箱", "邮箱", "电子邮件", "E-mail"], kind: "text", compact: true, width: 26 },
      { key: "remark", headings: ["备注", "说明"], kind: "text", width: 24 },
    ],
  };
}

/** A contact's line; the mobile as whoever asks for it may see it. */
export function contactRow(no: number, unit: Pick<RecommendingUnit, "shortName">, contact: UnitContact, mobile: string): RowValues {
  const { name, post, officePhone, fax, email, remark } = contact;
  return { no, unit: unit.shortName, name, post, officePhone, mobile, fax, email, remark };
}
