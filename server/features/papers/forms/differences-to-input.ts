import { refuseField, refuseFields } from "../../../errors/refuse-field";
import type { Act } from "../../../verb";
import type { Collective } from "../../nominations/collective";
import { type CollectiveInput, type PersonInput, UpdateNominationInput } from "../../nominations/inputs";
import type { Person } from "../../nominations/person";
import { type Difference, differencesOf } from "./compare-form";
import type { ReadForm } from "./read-form";
import { nominationWithParts } from "./registration-data";
import { workplaceNamed } from "./takeable";

/** Which cells of a form are taken over. */
export interface TakenDifferences {
  nominationId: string;
  /** Of the nomination as it was compared. */
  version: number;
  form: ReadForm;
  keys: string[];
}

/**
 * The cells somebody takes over as an input of `updateNomination`, the one way in. What the form says is compared
 * anew: a cell that is no difference any more, or cannot be taken over, is refused.
 */
export async function differencesToInput(act: Act, { nominationId, version, form, keys }: TakenDifferences): Promise<UpdateNominationInput> {
  const nomination = await nominationWithParts(act, nominationId);
  const differences = await differencesOf(act, nomination, form);
  const taken = [...new Set(keys)].map((key) => takeable(differences, key));
  if (taken.length === 0) refuseField("keys", "请至少选择一处差异。", "choose at least one cell.");
  const valueOf = (key: string): Difference["value"] | undefined => taken.find((one) => one.key === key)?.value;
  const [name, deeds] = [valueOf("name"), valueOf("deeds")];
  const workplace = valueOf("workplace");
  const part = changesIn(taken);
  const any = Object.keys(part).length > 0;
  const input: UpdateNominationInput = {
    id: nomination.id,
    version,
    ...(typeof name === "string" && { name }),
    ...(deeds !== undefined && { deeds: String(deeds ?? "") }),
    ...(workplace !== undefined && { workplaceId: (await workplaceNamed(act, nomination, workplace))?.id }),
    ...(any && nomination.person && { person: { ...personAsIs(nomination.person), ...part } }),
    ...(any && nomination.collective && { collective: { ...collectiveAsIs(nomination.collective), ...part } }),
  };
  return Object.assign(new UpdateNominationInput(), input);
}

function takeable(differences: Difference[], key: string): Difference {
  const difference = differences.find((one) => one.key === key);
  if (!difference) refuseField("keys", "所选内容已无差异，请刷新后重新比对。", "one of the cells does not differ any more; compare again.");
  const { label, why } = difference;
  if (why !== null) refuseFields([{ field: "keys", message: { zh: `${label.zh}：${why.zh}`, en: `${label.en}: ${why.en}` } }]);
  return difference;
}

/** Values of the part that is sent anew whole, by field. */
function changesIn(taken: Difference[]): Record<string, Difference["value"]> {
  return Object.fromEntries(taken.filter(({ key }) => /^(person|collective)\./.test(key)).map(({ key, value }) => [key.replace(/^\w+\./, ""), value]));
}

/** A part as an input that changes nothing: numbers left out stay as they are. */
function personAsIs({ sex, ethnicity, birthDate, politicalStatus, education, post, administrativeRank, professionalTitle, identity, tradeSince, honours, honourLevel, honourTreatment, misconduct }: Person): PersonInput {
  return { sex, ethnicity, birthDate, politicalStatus, education, post, administrativeRank, professionalTitle, identity, tradeSince, honours, honourLevel, honourTreatment, misconduct };
}

function collectiveAsIs({ nature, administrativeRank, headcount, leaderName, leaderPost, creditCode, honours, lastAccidentOn, lastCaseOn, staffViolation }: Collective): CollectiveInput {
  return { nature, administrativeRank, headcount, leaderName, leaderPost, creditCode, honours, lastAccidentOn, lastCaseOn, staffViolation };
}

