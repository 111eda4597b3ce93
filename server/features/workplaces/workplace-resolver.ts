import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { createWorkplace } from "./create-workplace";
import { CreateWorkplaceInput, UpdateWorkplaceInput } from "./inputs";
import { updateWorkplace } from "./update-workplace";
import { Workplace } from "./workplace";

const Workplaces = listOf(Workplace);

@Resolver(() => Workplace)
export class WorkplaceResolver {
  @Query(() => Workplaces.Connection, { description: "Workplaces the caller may see." })
  workplaces(@Args(() => Workplaces.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Workplace>> {
    return readConnection(context, info, Workplace, args);
  }

  @Query(() => Workplace, { nullable: true, description: "One workplace, or null." })
  workplace(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Workplace | null> {
    return readOne(context, info, Workplace, id);
  }

  @Mutation(() => Workplace, { description: "Enters a workplace of one's own unit. Errors: ALREADY_EXISTS, INVALID_INPUT." })
  createWorkplace(@Arg("input", { description: "What to do, and to what." }) input: CreateWorkplaceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Workplace> {
    return mutate(context, info, Workplace, createWorkplace, input);
  }

  @Mutation(() => Workplace, { description: "Changes a workplace. Errors: CONFLICT, NOT_FOUND, ALREADY_EXISTS." })
  updateWorkplace(@Arg("input", { description: "What to do, and to what." }) input: UpdateWorkplaceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Workplace> {
    return mutate(context, info, Workplace, updateWorkplace, input);
  }
}
