import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, LONGEST_PAGE, readConnection, readOne } from "../../graphql/planner/read";
import { enterEarlierHonour } from "./enter-earlier-honour";
import { handOverItem } from "./hand-over-item";
import { Honour } from "./honour";
import { HonourItem } from "./honour-item";
import { honoursOf } from "./honours-of";
import { EnterEarlierHonourInput, HandOverItemInput, HonoursOfInput, RecoverItemInput, StopTreatmentInput } from "./inputs";
import { recoverItem } from "./recover-item";
import { stopTreatment } from "./stop-treatment";

const Honours = listOf(Honour);

@Resolver(() => Honour)
export class HonourResolver {
  @Query(() => Honours.Connection, { description: "Lines of the honours register the caller may see, newest first. Units see their own from the campaign's release date on." })
  honours(@Args(() => Honours.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Honour>> {
    return readConnection(context, info, Honour, args);
  }

  @Query(() => Honour, { nullable: true, description: "One line of the honours register, or null." })
  honour(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Honour | null> {
    return readOne(context, info, Honour, id);
  }

  @Query(() => Honours.Connection, { description: "Whether a person or collective was honoured or revoked before, over all campaigns and both seats, newest first. What is asked is not kept. Errors: INVALID_INPUT." })
  async honoursOf(@Arg("input", { description: "Whom it is about." }) input: HonoursOfInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Honour>> {
    return readConnection(context, info, Honour, { first: LONGEST_PAGE, filter: { id: { in: await honoursOf(context, input) } } });
  }

  @Mutation(() => HonourItem, { description: "Records that a plaque, medal or certificate of one's own seat's honour was handed over. Errors: INVALID_INPUT, WRONG_STATE, CONFLICT, NOT_FOUND, FORBIDDEN." })
  handOverItem(@Arg("input", { description: "What to do, and to what." }) input: HandOverItemInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<HonourItem> {
    return mutate(context, info, HonourItem, handOverItem, input);
  }

  @Mutation(() => Honour, { description: "Enters an honour from before the desk into the register (R07, R19). Errors: INVALID_INPUT, ALREADY_EXISTS." })
  enterEarlierHonour(@Arg("input", { description: "The honour." }) input: EnterEarlierHonourInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Honour> {
    return mutate(context, info, Honour, enterEarlierHonour, input);
  }

  @Mutation(() => HonourItem, { description: "Records that a plaque, medal or certificate of a revoked honour came back (R19). Errors: INVALID_INPUT, WRONG_STATE, CONFLICT, NOT_FOUND, FORBIDDEN." })
  recoverItem(@Arg("input", { description: "What to do, and to what." }) input: RecoverItemInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<HonourItem> {
    return mutate(context, info, HonourItem, recoverItem, input);
  }

  @Mutation(() => Honour, { description: "Records that the treatment of a revoked honour stopped (R19). Errors: INVALID_INPUT, WRONG_STATE, CONFLICT, NOT_FOUND, FORBIDDEN." })
  stopTreatment(@Arg("input", { description: "What to do, and to what." }) input: StopTreatmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Honour> {
    return mutate(context, info, Honour, stopTreatment, input);
  }
}
