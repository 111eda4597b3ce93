import type { SealedColumn, Vault } from "../../../vault";
import { SubjectKind } from "../../campaigns/subject-kind";
import type { Nomination } from "../../nominations/nomination";
import { type FormField, FORM_FIELDS } from "./form-fields";
import { chineseDate, chineseMonth } from "./wording";

/** How much of the numbers and the day of birth is told: all, the ends, nothing. */
export type Privacy = "open" | "masked" | "without";

/** What a form prints where nothing is declared. */
export const NOTHING = "无";

/** Fields in which nothing filled in means that there is nothing, and says so. */
const DECLARATIONS = ["honours", "misconduct", "staffViolation", "lastAccidentOn", "lastCaseOn"];

export type RawValue = string | number | boolean | null;

/** The value of each field as the desk keeps it: codes, days. Numbers are left out. */
export function rawValues(nomination: Nomination): Record<string, RawValue> {
  const { name, deeds, award, unit, workplace, person, collective } = nomination;
  const part = person ? under("person", person) : collective ? under("collective", collective) : {};
  const own = { name, deeds, award: award.name, unit: unit.name, workplace: workplace.name };
  return { ...own, ...under("workplace", workplace), ...part };
}

function under(path: string, row: object): Record<string, RawValue> {
  const plain = Object.entries(row).filter((entry): entry is [string, RawValue] => entry[1] === null || ["string", "number", "boolean"].includes(typeof entry[1]));
  return Object.fromEntries(plain.map(([key, value]) => [`${path}.${key}`, value]));
}

/** The value of each field of a nomination's form, as it is printed. */
export function fieldsOf(nomination: Nomination, privacy: Privacy, vault: Pick<Vault, "open">): Record<string, string> {
  const raw = rawValues(nomination);
  const numbers = numbersOf(nomination, privacy, vault);
  return Object.fromEntries(FORM_FIELDS[nomination.subjectKind].map((field) => [field.key, numbers[field.key] ?? printed(field, raw[field.key] ?? null, privacy)]));
}

/** The numbers of a nomination's part by field. */
export function numbersOf({ subjectKind, person, collective }: Nomination, privacy: Privacy, vault: Pick<Vault, "open">): Record<string, string> {
  const told = (column: SealedColumn, sealed: Buffer, masked: string): string => ({ open: () => vault.open(sealed, column), masked: () => masked, without: () => "" })[privacy]();
  if (subjectKind === SubjectKind.PERSON && person) {
    return { "person.idNumber": told("persons.id_number_sealed", person.idNumberSealed, person.idNumberMasked), "person.mobile": told("persons.mobile_sealed", person.mobileSealed, person.mobileMasked) };
  }
  return collective ? { "collective.phone": told("collectives.phone_sealed", collective.phoneSealed, collective.phoneMasked) } : {};
}

/** A value in a form's words. Whoever does not see the ID number in full does not learn the day of birth either: it is part of it. */
export function printed({ key, kind, words }: FormField, value: RawValue, privacy: Privacy): string {
  if (value === null || value === "") return DECLARATIONS.includes(key.split(".").at(-1) ?? "") ? NOTHING : "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (kind === "date") return key === "person.birthDate" && privacy !== "open" ? chineseMonth(String(value)) : chineseDate(String(value));
  return words[String(value)] ?? String(value);
}
