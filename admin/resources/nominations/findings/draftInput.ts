type Values = Record<string, unknown>;

const personFields = [
  "sex",
  "birthDate",
  "administrativeRank",
  "identity",
  "tradeSince",
  "honourLevel",
  "honourTreatment",
  "misconduct",
  "idNumber",
];
const collectiveFields = [
  "nature",
  "administrativeRank",
  "headcount",
  "creditCode",
  "lastAccidentOn",
  "lastCaseOn",
  "staffViolation",
];

const filled = (values: unknown, fields: readonly string[]): Values =>
  Object.fromEntries(
    Object.entries((values ?? {}) as Values).filter(
      ([field, value]) => fields.includes(field) && value !== null && value !== undefined && value !== "",
    ),
  );

/**
 * A form as it stands, in the terms of `draftFindings`: what is not filled in yet is left out. Nothing while award or
 * campaign are unknown.
 */
export function draftInput(values: Values, nominationId?: string): Values | undefined {
  const { campaignId, awardId, person, collective, subjectKind, ...rest } = values;
  if (!campaignId || !awardId) return undefined;
  return {
    campaignId,
    awardId,
    ...(nominationId ? { nominationId } : {}),
    ...filled(rest, ["name", "workplaceId", "deeds"]),
    ...(subjectKind === "PERSON"
      ? { person: filled(person, personFields) }
      : { collective: filled(collective, collectiveFields) }),
  };
}
