import type { MessageKey } from "../../i18n/zh";
import type { SubjectKind } from "../../shared/enums";
import type { Nomination } from "../../shared/schema";

const common = ["name", "workplaceId", "deeds", "procedure", "publicity"] as const;
const person = [
  "sex",
  "ethnicity",
  "birthDate",
  "politicalStatus",
  "education",
  "post",
  "administrativeRank",
  "professionalTitle",
  "identity",
  "tradeSince",
  "honours",
  "honourLevel",
  "misconduct",
  "idNumber",
  "mobile",
] as const;
const collective = [
  "nature",
  "administrativeRank",
  "headcount",
  "leaderName",
  "leaderPost",
  "phone",
  "creditCode",
  "honours",
  "lastAccidentOn",
  "lastCaseOn",
  "staffViolation",
] as const;

/** What a reviewer can ask to be mended, in the order of the form. */
export const mendable = (kind: SubjectKind): string[] => [
  ...common.slice(0, 2),
  ...(kind === "PERSON"
    ? person.map((field) => `person.${field}`)
    : collective.map((field) => `collective.${field}`)),
  ...common.slice(2),
];

/** What a field is called where it is to be mended. */
export const mendLabel = (field: string): MessageKey =>
  field === "name" || field === "procedure" || field === "publicity"
    ? `scrutiny.mend.${field}`
    : (`resources.nominations.fields.${field}` as MessageKey);

/** What the last reviewer asked to be mended, while the nomination is back with its unit. */
export function mendFieldsOf(nomination: Nomination | undefined): string[] {
  if (nomination?.state !== "RETURNED") return [];
  const returned = (nomination.reviews ?? []).filter(({ decision }) => decision === "RETURNED");
  const last = [...returned].sort((a, b) => a.decidedAt.localeCompare(b.decidedAt)).pop();
  return last?.mendFields ?? [];
}
