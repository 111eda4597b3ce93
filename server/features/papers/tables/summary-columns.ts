import { SubjectKind } from "../../campaigns/subject-kind";
import type { TableColumn, TableShape } from "../../../workbooks/table-shape";

const column = (key: string, heading: string, width: number, kind: TableColumn["kind"] = "text"): TableColumn => ({ key, headings: [heading], kind, width });

const NUMBER = column("number", "序号", 6, "whole");
const UNIT = column("unit", "推荐单位", 14);
const REMARK = column("remark", "备注", 22);

const AWARD = column("award", "拟授称号", 12);

const COLUMNS: Record<SubjectKind, TableColumn[]> = {
  [SubjectKind.COLLECTIVE]: [
    column("name", "集体名称", 28),
    column("nature", "集体性质", 14),
    column("rank", "集体级别", 12),
    column("headcount", "集体人数", 9, "whole"),
    column("workplace", "所属单位", 26),
    column("leader", "负责人姓名职务", 18),
    column("phone", "联系电话", 15),
  ],
  [SubjectKind.PERSON]: [
    AWARD,
    column("name", "姓名", 10),
    column("sex", "性别", 6),
    column("ethnicity", "民族", 8),
    column("birth", "出生年月", 10, "month"),
    column("politicalStatus", "政治面貌", 11),
    column("education", "学历", 12),
    column("employer", "工作单位及职务", 26),
    column("rank", "职务级别/职称", 14),
    column("identity", "人员身份", 12),
    column("years", "从业年限", 9, "whole"),
    column("honours", "曾获省部级以上表彰", 22),
  ],
};

/** The official columns of the 推荐对象汇总表; where it is about several units, with each row's, and with the award where it is not the sheet's. */
export function summaryShape(kind: SubjectKind, sheet: string, { withUnits, withAwards }: { withUnits: boolean; withAwards: boolean }): TableShape {
  const columns = COLUMNS[kind];
  return { sheet, title: sheet, columns: [NUMBER, ...(withUnits ? [UNIT] : []), ...(withAwards && !columns.includes(AWARD) ? [AWARD] : []), ...columns, REMARK] };
}
