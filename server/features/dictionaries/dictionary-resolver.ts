import { Ctx, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { callerAccount } from "../accounts/caller-account";
import { DICTIONARIES } from "./dictionaries";
import { Dictionary } from "./dictionary";

@Resolver()
export class DictionaryResolver {
  @Query(() => [Dictionary], { description: "The closed lists of the forms, each entry with the codes of its national standard." })
  async dictionaries(@Ctx() context: RequestContext): Promise<readonly Dictionary[]> {
    // Nothing is read, so nothing else would notice that the session has ended.
    await callerAccount(context.desk, context.session);
    return DICTIONARIES;
  }
}
