import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { mutate } from "../../graphql/mutate";
import { SetRetentionInput } from "./inputs";
import { Retention } from "./retention";
import { setRetention } from "./set-retention";

@Resolver(() => Retention)
export class RetentionResolver {
  @Mutation(() => Retention, { description: "Sets the day from which a closed campaign's personal data is anonymised, with a reason. Errors: CONFLICT, INVALID_INPUT, NOT_FOUND, WRONG_STATE." })
  setRetention(@Arg("input", { description: "What to do, and to what." }) input: SetRetentionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Retention> {
    return mutate(context, info, Retention, setRetention, input);
  }
}
