import { refuseFields } from "../../errors/refuse-field";
import type { FieldError } from "../../errors/desk-error";
import type { CollectiveInput, PersonInput } from "./inputs";
import { birthDateOf, isMale } from "./id-number";
import { Sex } from "./sex";

/** Refuses a person whose ID number says another sex or date of birth than the form. */
export function refuseContradictions({ idNumber, sex, birthDate }: Pick<PersonInput, "idNumber" | "sex" | "birthDate">): void {
  if (!idNumber) return;
  const contradictions: FieldError[] = [];
  if (birthDateOf(idNumber) !== birthDate) {
    contradictions.push({
      field: "person.birthDate",
      message: { zh: `出生日期与身份证号不一致：身份证号为 ${birthDateOf(idNumber)}。`, en: `the date of birth differs from the ID number, which says ${birthDateOf(idNumber)}.` },
    });
  }
  if (isMale(idNumber) !== (sex === Sex.MALE)) {
    contradictions.push({
      field: "person.sex",
      message: { zh: "性别与身份证号不一致，请核对。", en: "the sex differs from the ID number." },
    });
  }
  const [first, ...rest] = contradictions;
  if (first) refuseFields([first, ...rest]);
}

/**
 * What makes a collective the same one (R20): its own credit code, or, for a part of a legal body, the body's
 * code and the part's name without spaces and brackets' width.
 */
export function collectiveIdentity({ creditCode }: Pick<CollectiveInput, "creditCode">, name: string, workplaceCode: string): string {
  return creditCode ?? `${workplaceCode}/${name.normalize("NFKC").replace(/\s/g, "").toUpperCase()}`;
}
