import type { Act } from "../../verb";
import { ONE_FORM, whichForm } from "./one-form";
import type { FormDraftInput } from "./inputs";

/** Removes the draft of a form, and says whether there was one. */
export async function discardFormDraft({ manager }: Act, input: FormDraftInput): Promise<boolean> {
  const [, count] = await manager.query<[unknown[], number]>(`delete from form_drafts where ${ONE_FORM}`, whichForm(input));
  return count > 0;
}
