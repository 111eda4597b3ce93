import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { DeadlineExtension } from "./deadline-extension";
import { grantExtension } from "./grant-extension";
import { GrantExtensionInput } from "./inputs";

const DeadlineExtensions = listOf(DeadlineExtension);

@Resolver(() => DeadlineExtension)
export class DeadlineExtensionResolver {
  @Query(() => DeadlineExtensions.Connection, { description: "Extensions of deadlines the caller may see, newest first." })
  deadlineExtensions(@Args(() => DeadlineExtensions.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<DeadlineExtension>> {
    return readConnection(context, info, DeadlineExtension, args);
  }

  @Mutation(() => DeadlineExtension, { description: "Grants one unit of one's own seat more time, with a reason. Errors: NOT_FOUND, CAMPAIGN_NOT_OPEN, INVALID_INPUT, RULES_BROKEN." })
  grantExtension(@Arg("input", { description: "What to do, and to what." }) input: GrantExtensionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DeadlineExtension> {
    return mutate(context, info, DeadlineExtension, grantExtension, input);
  }
}
