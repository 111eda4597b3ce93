import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, mutateMany } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { decideWaiver } from "./decide-waiver";
import { decideWaivers } from "./decide-waivers";
import { DecideWaiverInput, DecideWaiversInput, RequestWaiverInput } from "./inputs";
import { requestWaiver } from "./request-waiver";
import { Waiver } from "./waiver";
import { WaiverCounts } from "./waiver-counts";
import { waiverSummary } from "./waiver-summary";

const Waivers = listOf(Waiver);

@Resolver(() => Waiver)
export class WaiverResolver {
  @Query(() => Waivers.Connection, { description: "Requests to waive a rule the caller may see, newest first." })
  waivers(@Args(() => Waivers.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Waiver>> {
    return readConnection(context, info, Waiver, args);
  }

  @Query(() => Waiver, { nullable: true, description: "One request to waive a rule, or null." })
  waiver(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Waiver | null> {
    return readOne(context, info, Waiver, id);
  }

  @Query(() => [WaiverCounts], { description: "The waivers of a campaign by rule, counted among those the caller may see. Errors: NOT_FOUND." })
  waiverSummary(@Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string, @Ctx() context: RequestContext): Promise<WaiverCounts[]> {
    return waiverSummary(context, campaignId);
  }

  @Mutation(() => Waiver, { description: "Asks that a rule that binds in principle be waived for a nomination that breaks it. Errors: NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID_INPUT, ALREADY_EXISTS, CAMPAIGN_NOT_OPEN." })
  requestWaiver(@Arg("input", { description: "What to do, and to what." }) input: RequestWaiverInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Waiver> {
    return mutate(context, info, Waiver, requestWaiver, input);
  }

  @Mutation(() => Waiver, { description: "Grants or refuses a waiver; the rule's setting `waivedBy` says whether the office or the leading group does. Errors: CONFLICT, NOT_FOUND, FORBIDDEN, WRONG_STATE, CAMPAIGN_NOT_OPEN." })
  decideWaiver(@Arg("input", { description: "What to do, and to what." }) input: DecideWaiverInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Waiver> {
    return mutate(context, info, Waiver, decideWaiver, input);
  }

  @Mutation(() => [Waiver], { description: "Grants or refuses several waivers, all of them or none. Errors: NOT_ALL with a field for each that stands in the way, INVALID_INPUT." })
  decideWaivers(@Arg("input", { description: "What to do, and to what." }) input: DecideWaiversInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Waiver[]> {
    return mutateMany(context, info, Waiver, decideWaivers, input);
  }
}
