import { createNomination } from "../../nominations/create-nomination";
import type { CreateNominationInput, UpdateNominationInput } from "../../nominations/inputs";
import { updateNomination } from "../../nominations/update-nomination";
import { createWorkplace } from "../../workplaces/create-workplace";
import { Workplace } from "../../workplaces/workplace";
import type { ImportAct } from "../importer";
import type { Employer } from "./nominee-context";

/** A draft to make or to change; its workplace may have to be entered first. */
export interface NomineeStep {
  employer: Employer | null;
  create?: CreateNominationInput;
  update?: UpdateNominationInput;
}

export async function applyNominee(act: ImportAct, { employer, create, update }: NomineeStep): Promise<string[]> {
  const { id: workplaceId, made = [] } = employer ? await entered(act, employer) : {};
  if (create) return [...made, (await createNomination(act, Object.assign(create, { workplaceId }))).id];
  return update ? [...made, (await updateNomination(act, workplaceId === undefined ? update : Object.assign(update, { workplaceId }))).id] : made;
}

/** Two rows may name one new workplace: the first enters it. */
async function entered(act: ImportAct, { id, create }: Employer): Promise<{ id?: string; made?: string[] }> {
  if (id !== undefined || !create) return { id };
  const known = await act.manager.findOneBy(Workplace, { unitId: act.actor.unitId ?? "", creditCode: create.creditCode });
  if (known) return { id: known.id };
  const workplace = await createWorkplace(act, create);
  return { id: workplace.id, made: [workplace.id] };
}
