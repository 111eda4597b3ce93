type Values = Record<string, unknown>;

/** What the server shows but does not take back. */
const shown = ["idNumberMasked", "mobileMasked", "phoneMasked"];
/** What stays as it is when left empty. */
const kept = ["idNumber", "mobile", "phone"];

/** A form's values as the API takes them: only the part the award asks for, without masked or empty secrets. */
export function toInput(values: Values, subjectKind: "PERSON" | "COLLECTIVE"): Values {
  const { person, collective, deeds, ...rest } = values;
  const common = { ...rest, deeds: deeds ?? "" };
  return subjectKind === "PERSON"
    ? { ...common, person: withTreatment(part(person)) }
    : { ...common, collective: part(collective) };
}

const part = (values: unknown): Values =>
  Object.fromEntries(
    Object.entries((values ?? {}) as Values).filter(
      ([field, value]) => !shown.includes(field) && (value || !kept.includes(field)),
    ),
  );

/** Only an honour high enough has a treatment to be enjoyed. */
const withTreatment = (person: Values): Values => ({
  ...person,
  honourTreatment: hasTreatment(person.honourLevel) && person.honourTreatment === true,
});

/** Does an honour of this level come with a treatment (R07)? */
export const hasTreatment = (level: unknown): boolean =>
  level === "PROVINCIAL_OR_MINISTERIAL" || level === "NATIONAL";
