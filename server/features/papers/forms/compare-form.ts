import { refuseField } from "../../../errors/refuse-field";
import type { Text } from "../../../errors/registry";
import type { Act } from "../../../verb";
import { mask } from "../../../vault";
import type { Nomination } from "../../nominations/nomination";
import { type FormField, FORM_FIELDS, fieldLabel } from "./form-fields";
import { bare, type CellValue, sameValue, valueOf } from "./form-value";
import type { ReadForm } from "./read-form";
import { formHash, mayOpen, nominationWithParts } from "./registration-data";
import { fieldsOf, type RawValue } from "./registration-values";
import { obstacleTo } from "./takeable";

/** Stands for a name in a copy without personal data: 林××. */
const MASK = "××";

/** One cell in which a form and the desk differ. */
export interface CellDifference {
  key: string;
  label: Text;
  /** As the form says it; numbers masked. */
  inForm: string;
  /** As the desk would print it; numbers masked. */
  inDesk: string;
  /** Whether `differencesToInput` takes it over. */
  canTake: boolean;
  /** Why not. */
  why: Text | null;
}

/** A difference with the value that would be kept. */
export interface Difference extends CellDifference {
  field: FormField;
  value: RawValue;
}

/**
 * The cells in which a form differs from the nomination as the caller sees it, in the form's order. Labels the form
 * has not, numbers it leaves out, and texts of a copy without personal data, are no difference. The form of another nominee, award or kind is refused.
 */
export async function compareForm(act: Act, nominationId: string, form: ReadForm): Promise<CellDifference[]> {
  const nomination = await nominationWithParts(act, nominationId);
  const differences = await differencesOf(act, nomination, form);
  return differences.map(({ key, label, inForm, inDesk, canTake, why }) => ({ key, label, inForm, inDesk, canTake, why }));
}

/** Whether the form was made from another state of the nomination than today's; null: the file does not say. */
export async function isOutdated(act: Act, nominationId: string, { hash }: ReadForm): Promise<boolean | null> {
  if (hash === null) return null;
  return !(await formHash(act, await nominationWithParts(act, nominationId))).startsWith(hash);
}

/** The same with the values, for whoever takes them over. */
export async function differencesOf(act: Act, nomination: Nomination, form: ReadForm): Promise<Difference[]> {
  const privacy = mayOpen(act, nomination) ? "open" : "masked";
  const desk = fieldsOf(nomination, privacy, act.vault);
  refuseOthers(nomination, form, desk);
  const differences: Difference[] = [];
  for (const field of FORM_FIELDS[nomination.subjectKind]) {
    const { key } = field;
    const [inForm, inDesk] = [form.fields[key], desk[key] ?? ""];
    if (inForm === undefined || key === "award" || inForm.includes(MASK)) continue;
    const cells = isNumber(field) ? numberCells(field, inForm, inDesk) : { form: valueOf(field, inForm), desk: valueOf(field, inDesk), inForm: inForm.trim(), inDesk };
    if (cells === null || sameValue(cells.form, cells.desk)) continue;
    const why = await obstacleTo(act, nomination, field, cells.form);
    differences.push({ key, label: fieldLabel(field), inForm: cells.inForm, inDesk: cells.inDesk, canTake: why === null, why, field, value: "value" in cells.form ? cells.form.value : null });
  }
  return differences;
}

const isNumber = ({ kind }: FormField): boolean => kind === "idNumber" || kind === "phone";

interface Cells {
  form: CellValue;
  desk: CellValue;
  inForm: string;
  inDesk: string;
}

/** Numbers are compared in full where both are there in full, masked otherwise; a number is never emptied by a form. */
function numberCells(field: FormField, inForm: string, inDesk: string): Cells | null {
  const masked = (number: string): string => (number.includes("*") ? number : mask(number, field.kind === "idNumber" ? 4 : 3, 4));
  const plain = (text: string): string => {
    const read = valueOf(field, text);
    return "value" in read ? String(read.value ?? "") : "";
  };
  const [ours, theirs] = [plain(inDesk), plain(inForm)];
  if (theirs === "") return null;
  const shown = { inForm: masked(theirs), inDesk: masked(ours) };
  if (theirs.includes("*") || ours.includes("*")) return shown.inForm === shown.inDesk ? null : { ...shown, form: theirs.includes("*") ? { wrong: WHOLE } : { value: theirs }, desk: { value: ours } };
  return { ...shown, form: { value: theirs }, desk: { value: ours } };
}

const WHOLE: Text = { zh: "号码未写全，请填写完整号码。", en: "the number is masked; write it in full." };

function refuseOthers(nomination: Nomination, form: ReadForm, desk: Record<string, string>): void {
  const { id, subjectKind, name } = nomination;
  const about = form.fields["name"]?.trim() ?? "";
  if (form.kind !== subjectKind) refuseField("file", "登记表类别（集体、个人）与推荐对象不符，请核对后上传。", "is the form of the other kind: collective and person have forms of their own.");
  const isOther = form.nominationId === null ? bare(about) !== bare(name) : form.nominationId.toLowerCase() !== id;
  if (isOther) refuseField("file", `不是“${name}”的登记表（表中为“${about}”），请在对应推荐对象处上传；如需更名，请下载本推荐对象的登记表修改。`, `is the form of another nominee (${about}), not of ${name}. Send it there; to change the name, edit the form that the desk made for this nominee.`);
  const award = bare(form.fields["award"] ?? "");
  if (award !== "" && !award.endsWith(bare(desk["award"] ?? ""))) refuseField("file", `登记表的拟授称号与“${desk["award"]}”不符，请核对后上传。`, `is made for another award than ${desk["award"]}.`);
}
