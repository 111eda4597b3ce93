import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { closeObjection } from "./close-objection";
import { handleObjection } from "./handle-objection";
import { CloseObjectionInput, HandleObjectionInput, RecordObjectionInput } from "./inputs";
import { Objection } from "./objection";
import { recordObjection } from "./record-objection";

/** A filter or order by who objects would tell those who may not read it. */
const Objections = listOf(Objection, { except: ["objectorName"] });

@Resolver(() => Objection)
export class ObjectionResolver {
  @Query(() => Objections.Connection, { description: "Objections the caller may see, oldest first." })
  objections(@Args(() => Objections.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Objection>> {
    return readConnection(context, info, Objection, args);
  }

  @Query(() => Objection, { nullable: true, description: "One objection, or null." })
  objection(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Objection | null> {
    return readOne(context, info, Objection, id);
  }

  @Mutation(() => Objection, { description: "Puts an objection against a publicity of one's own seat on record (R05). Errors: INVALID_INPUT, NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  recordObjection(@Arg("input", { description: "What to do, and to what." }) input: RecordObjectionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Objection> {
    return mutate(context, info, Objection, recordObjection, input);
  }

  @Mutation(() => Objection, { description: "Records how an open objection was looked into. Errors: WRONG_STATE, CONFLICT, NOT_FOUND, FORBIDDEN, CAMPAIGN_NOT_OPEN." })
  handleObjection(@Arg("input", { description: "What to do, and to what." }) input: HandleObjectionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Objection> {
    return mutate(context, info, Objection, handleObjection, input);
  }

  @Mutation(() => Objection, { description: "Closes an objection that was handled, for good. Errors: INVALID_INPUT, WRONG_STATE, CONFLICT, NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  closeObjection(@Arg("input", { description: "What to do, and to what." }) input: CloseObjectionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Objection> {
    return mutate(context, info, Objection, closeObjection, input);
  }
}
