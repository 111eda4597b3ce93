import { mask } from "../../../vault";
import { bare } from "../../../workbooks/compare-text";
import { Role } from "../../accounts/role";
import { RegisterContactInput, UpdateContactInput } from "../../units/inputs";
import { RecommendingUnit } from "../../units/recommending-unit";
import { wholeMobile } from "../../units/contact-mobile";
import { registerContact } from "../../units/register-contact";
import { UnitContact } from "../../units/unit-contact";
import { updateContact } from "../../units/update-contact";
import type { ImportAct, Importer, ReadTable, RowPlan } from "../importer";
import { CONTACT_FIELDS, contactRow, contactShape } from "./contact-shape";
import { UnitFinder } from "./find-unit";
import { detail, planOf, refusals, refuseRepeated, repeatedIn, type Row, rowsIn, textIn, wrong } from "./row";

type Step = { register: RegisterContactInput } | { update: UpdateContactInput };

const isUnit = ({ actor }: ImportAct): boolean => actor.role === Role.UNIT;
const unitsOf = async (act: ImportAct): Promise<RecommendingUnit[]> => {
  const units = await act.manager.find(RecommendingUnit, { order: { position: "ASC", code: "ASC" } });
  return isUnit(act) ? units.filter(({ id }) => id === act.actor.unitId) : units;
};
const contactsOf = ({ manager, campaignId }: ImportAct): Promise<UnitContact[]> => manager.find(UnitContact, { where: { campaignId }, order: { registeredAt: "ASC", id: "ASC" } });
const maskMobile = (mobile: string): string => mask(mobile, 3, 4);

const keptIn = (act: ImportAct, contact: UnitContact, field: (typeof CONTACT_FIELDS)[number]): string | null => (field === "mobile" ? wholeMobile(act, contact) : contact[field]);

/** 评选推荐工作联系表: a unit's own contacts, or, for an office, those of its seat. Known by unit and name; empty cells leave what is there. */
export const contactImporter: Importer<Step> = {
  roles: [Role.OFFICE, Role.UNIT],
  shape: async (act) => contactShape(await unitsOf(act), isUnit(act)),
  template: async (act) => {
    const units = await unitsOf(act);
    const contacts = await contactsOf(act);
    const rows = units.flatMap((unit) => contacts.filter(({ unitId }) => unitId === unit.id).map((contact) => ({ unit, contact })));
    return { title: "评选推荐工作联系表", notes: ["以单位和姓名识别联系人；已登记的，空白单元格表示不改。"], rows: rows.map(({ unit, contact }, i) => contactRow(i + 1, unit, contact, wholeMobile(act, contact))) };
  },
  plan: async (act, [table]) => (table ? plan(act, table) : []),
  apply: async (act, step) => [("register" in step ? await registerContact(act, step.register) : await updateContact(act, step.update)).id],
};

async function plan(act: ImportAct, table: ReadTable): Promise<RowPlan<Step>[]> {
  const units = await unitsOf(act);
  const finder = new UnitFinder(units);
  const keyOf = (unitId: string, name: string): string => `${unitId} ${bare(name)}`;
  const known = new Map<string, UnitContact[]>();
  for (const contact of await contactsOf(act)) known.set(keyOf(contact.unitId, contact.name), [...(known.get(keyOf(contact.unitId, contact.name)) ?? []), contact]);
  const unitOf = (row: Row): RecommendingUnit | undefined => (textIn(row, "unit") === null && isUnit(act) ? units[0] : finder.find(textIn(row, "unit") ?? "")[0]);
  const rows = rowsIn(table);
  const repeated = repeatedIn(rows, (row) => (textIn(row, "name") === null ? null : keyOf(unitOf(row)?.id ?? textIn(row, "unit") ?? "", textIn(row, "name") ?? "")));
  const plans: RowPlan<Step>[] = [];
  for (const row of rows) {
    const [name, unitName] = [textIn(row, "name") ?? "", textIn(row, "unit")];
    const problems = refuseRepeated(row, repeated, "name", { zh: `“${name}”`, en: name });
    const unit = unitOf(row);
    if (!unit && unitName !== null) {
      const other = finder.in(row, "unit", unitName, act.actor.seat).problem;
      if (isUnit(act)) problems.push(wrong(row, "unit", `“${unitName}”不是本单位，只能导入本单位的联系人。`, `“${unitName}” is not your unit: a unit imports its own contacts.`));
      else if (other) problems.push(other);
    }
    const [contact, ...others] = (unit && known.get(keyOf(unit.id, name))) ?? [];
    if (others.length > 0) problems.push(wrong(row, "name", `已登记多个名为“${name}”的联系人，请在系统中逐个修改。`, `Several contacts called ${name} are registered: change them on the desk one by one.`));
    const given = Object.fromEntries(CONTACT_FIELDS.map((field) => [field, textIn(row, field)]).filter(([, value]) => value !== null)) as Partial<Record<(typeof CONTACT_FIELDS)[number], string>>;
    const details = [
      ...(contact ? [] : detail(row, "name", null, name)),
      ...CONTACT_FIELDS.flatMap((field) => (given[field] === undefined ? [] : detail(row, field, contact && keptIn(act, contact, field), given[field], field === "mobile" ? maskMobile : String))),
    ];
    const step: Step = contact
      ? { update: Object.assign(new UpdateContactInput(), { id: contact.id, version: contact.version, ...given }) }
      : { register: Object.assign(new RegisterContactInput(), { campaignId: act.campaignId, unitId: unit?.id, name, ...given }) };
    if (unit && name) problems.push(...(await refusals(row, "update" in step ? step.update : step.register)));
    plans.push(planOf(row, { subject: unit ? `${unit.shortName} ${name}` : `${unitName ?? ""} ${name}`.trim(), exists: contact !== undefined, details, problems, step }));
  }
  return plans;
}
