import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, remove } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { createRecommendingUnit } from "./create-recommending-unit";
import { CreateRecommendingUnitInput, UpdateRecommendingUnitInput } from "./inputs";
import { RecommendingUnit } from "./recommending-unit";
import { removeRecommendingUnit } from "./remove-recommending-unit";
import { updateRecommendingUnit } from "./update-recommending-unit";

const RecommendingUnits = listOf(RecommendingUnit);

@Resolver(() => RecommendingUnit)
export class RecommendingUnitResolver {
  @Query(() => RecommendingUnits.Connection, { description: "Recommending units the caller may see." })
  recommendingUnits(@Args(() => RecommendingUnits.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<RecommendingUnit>> {
    return readConnection(context, info, RecommendingUnit, args);
  }

  @Query(() => RecommendingUnit, { nullable: true, description: "One unit, or null." })
  recommendingUnit(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RecommendingUnit | null> {
    return readOne(context, info, RecommendingUnit, id);
  }

  @Mutation(() => RecommendingUnit, { description: "Enters a unit of one's own seat. Errors: ALREADY_EXISTS, INVALID_INPUT." })
  createRecommendingUnit(@Arg("input", { description: "What to do, and to what." }) input: CreateRecommendingUnitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RecommendingUnit> {
    return mutate(context, info, RecommendingUnit, createRecommendingUnit, input);
  }

  @Mutation(() => RecommendingUnit, { description: "Changes a unit. Errors: CONFLICT, NOT_FOUND, INVALID_INPUT." })
  updateRecommendingUnit(@Arg("input", { description: "What to do, and to what." }) input: UpdateRecommendingUnitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RecommendingUnit> {
    return mutate(context, info, RecommendingUnit, updateRecommendingUnit, input);
  }

  @Mutation(() => ID, { description: "Removes a unit nothing points at and answers the id it had. Errors: CONFLICT, NOT_FOUND, IN_USE." })
  removeRecommendingUnit(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<string> {
    return remove(context, info, RecommendingUnit, removeRecommendingUnit, input);
  }
}
