import { Role } from "../../accounts/role";
import { SubjectKind } from "../../campaigns/subject-kind";
import { RecommendingUnit } from "../../units/recommending-unit";
import type { ImportAct, Importer, ReadTable, RowPlan } from "../importer";
import { collectiveKey, planCollective } from "./nominee-collective";
import { contextOf } from "./nominee-context";
import { personKey, planPerson } from "./nominee-person";
import { nomineeRow, nomineeShape, nomineeTemplateShape } from "./nominee-shape";
import { applyNominee, type NomineeStep } from "./nominee-step";
import { repeatedIn, rowsIn, wholeIn } from "./row";

const { PERSON, COLLECTIVE } = SubjectKind;

/**
 * 推荐对象汇总表 of a unit: persons in one sheet, collectives in another, either may be missing. Persons are known by
 * their ID number, otherwise by award and name. Drafts are made and changed; what was submitted must be as it is.
 */
export const nomineeImporter: Importer<NomineeStep> = {
  roles: [Role.UNIT],
  shape: async (act) => nomineeShape(PERSON, (await contextOf(act)).awards),
  second: async (act) => nomineeShape(COLLECTIVE, (await contextOf(act)).awards),
  template: async (act) => {
    const { awards, nominations, campaign } = await contextOf(act);
    const rowsOf = (kind: SubjectKind) => nominations.filter(({ subjectKind }) => subjectKind === kind).map((one, i) => nomineeRow(i + 1, one, campaign.referenceDate, act.vault));
    return {
      title: "推荐对象汇总表",
      notes: ["个人、集体各填一个工作表，按推荐顺序排列；已登记的草稿，空白单元格表示不改；已报送的不能修改。", "本表含身份证号和手机号，请妥善保管，不要外传。"],
      shape: nomineeTemplateShape(PERSON, awards),
      rows: rowsOf(PERSON),
      second: { shape: nomineeTemplateShape(COLLECTIVE, awards), rows: rowsOf(COLLECTIVE) },
    };
  },
  plan,
  apply: applyNominee,
};

async function plan(act: ImportAct, tables: ReadTable[]): Promise<RowPlan<NomineeStep>[]> {
  const context = await contextOf(act);
  const own = await act.manager.findOneBy(RecommendingUnit, { id: act.actor.unitId ?? "" });
  const plans: RowPlan<NomineeStep>[] = [];
  for (const table of tables) {
    const persons = table.shape.columns.some(({ key }) => key === "idNumber");
    const rows = rowsIn(table);
    const repeated = repeatedIn(rows, persons ? personKey : collectiveKey);
    // In the order of recommendation, which is the order in which drafts are made.
    const ordered = rows.map((row, i) => ({ row, place: wholeIn(row, "number") ?? i + 1 })).sort((a, b) => a.place - b.place || a.row.line - b.row.line);
    for (const { row } of ordered) plans.push(await (persons ? planPerson : planCollective)(row, context, repeated, own));
  }
  return plans;
}
