import {
  administrativeRanks,
  honourLevels,
  personIdentities,
  procedureSteps,
  reviewGates,
  subjectKinds,
} from "../../shared/enums";

/** What may be chosen where a rule's value is one of a few words, or a list of them, by the parameter's name. */
const byParameter: Record<string, readonly string[]> = {
  waivedBy: ["OFFICE", "LEADING_GROUP"],
  honourLevelFrom: honourLevels,
  barredFrom: administrativeRanks,
  base: ["SELECTED", "NOMINATED"],
  mode: ["NONE", "RANKED_RESERVE"],
  steps: [...procedureSteps, "UNIT_PUBLICITY"],
  subjectKinds,
  ranks: administrativeRanks,
  gates: reviewGates,
  identities: personIdentities,
  frontLineIdentities: personIdentities,
  recovered: ["PLAQUE", "MEDAL", "CERTIFICATE"],
};

/** The choices of a parameter; inside an object those of the object: `identities.MODEL_WORKER`. */
export function choicesFor(path: readonly string[]): readonly string[] | undefined {
  return path.map((name) => byParameter[name]).find((choices) => choices !== undefined);
}
