import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { draftFindings } from "./draft-findings";
import { DraftFindingsInput } from "./draft-inputs";
import { Finding } from "./finding";

@Resolver()
export class DraftFindingsResolver {
  @Query(() => [Finding], { description: "What the rules say to a form of one's own unit while it is being filled; nothing is written. Errors: NOT_FOUND, INVALID_INPUT." })
  draftFindings(@Arg("input", { description: "The form as it stands on the screen." }) input: DraftFindingsInput, @Ctx() context: RequestContext): Promise<Finding[]> {
    return draftFindings(context, input);
  }
}
