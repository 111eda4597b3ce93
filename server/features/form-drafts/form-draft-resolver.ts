import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { discardFormDraft } from "./discard-form-draft";
import { FormDraftInput, SaveFormDraftInput } from "./inputs";
import { OpenedDraft } from "./opened-draft";
import { readFormDraft } from "./read-form-draft";
import { saveFormDraft } from "./save-form-draft";
import { whileTyping } from "./while-typing";

@Resolver()
export class FormDraftResolver {
  @Query(() => OpenedDraft, { nullable: true, description: "What the caller has typed into a form and not saved; null where there is nothing." })
  formDraft(@Arg("input", { description: "Which form." }) input: FormDraftInput, @Ctx() context: RequestContext): Promise<OpenedDraft | null> {
    return readFormDraft(context, input);
  }

  @Mutation(() => OpenedDraft, { description: "Keeps what has been typed into a form so far, for the caller alone; it goes after 30 days. Errors: INVALID_INPUT, NOT_FOUND." })
  saveFormDraft(@Arg("input", { description: "The form and what is in it." }) input: SaveFormDraftInput, @Ctx() context: RequestContext): Promise<OpenedDraft> {
    return whileTyping(context, saveFormDraft, input);
  }

  @Mutation(() => Boolean, { description: "Removes the draft of a form; false where there was none." })
  discardFormDraft(@Arg("input", { description: "Which form." }) input: FormDraftInput, @Ctx() context: RequestContext): Promise<boolean> {
    return whileTyping(context, discardFormDraft, input);
  }
}
