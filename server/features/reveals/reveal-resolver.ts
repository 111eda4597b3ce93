import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { perform } from "../../perform";
import { RevealPersonalDataInput } from "./inputs";
import { NUMBERS } from "./numbers";
import { revealPersonalData } from "./reveal-personal-data";
import { RevealedData } from "./revealed-data";

@Resolver()
export class RevealResolver {
  @Mutation(() => RevealedData, { description: "Shows one ID number or telephone in full, of a nominee, a contact, an office's member or an objector; who looked at whose, and why, is kept on record. Errors: INVALID_INPUT, NOT_FOUND, FORBIDDEN, TOO_MANY_REVEALS." })
  revealPersonalData(@Arg("input", { description: "Which number, and why." }) input: RevealPersonalDataInput, @Ctx() context: RequestContext): Promise<RevealedData> {
    return perform(context.desk, {
      entry: context.entry,
      address: context.address,
      intent: null, // each look is one of its own, and what it showed is kept nowhere
      action: "revealPersonalData",
      subjectType: NUMBERS[input.field].type,
      verb: revealPersonalData,
      input,
      idsOf: ({ recordId }) => [recordId],
      answer: (_manager, revealed) => Promise.resolve(revealed),
    });
  }
}
