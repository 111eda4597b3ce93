import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { DateOnly } from "../../graphql/scalars";
import { OpenPublicityInput, StopPublicityInput } from "./inputs";
import { openPublicity } from "./open-publicity";
import { Publicity } from "./publicity";
import { publicityClock } from "./publicity-clock";
import { publicityNotice } from "./publicity-notice";
import { publicityPlan } from "./publicity-plan";
import { stopPublicity } from "./stop-publicity";
import { PublicityClock, PublicityNotice, PublicityPlan } from "./types";

const Publicities = listOf(Publicity);

@Resolver(() => Publicity)
export class PublicityResolver {
  @Query(() => Publicities.Connection, { description: "Publicities the caller may see, earliest first." })
  publicities(@Args(() => Publicities.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Publicity>> {
    return readConnection(context, info, Publicity, args);
  }

  @Query(() => PublicityPlan, { description: "When a publicity is over, and by when one must begin (R05, R16). Errors: NOT_FOUND, CALENDAR_UNKNOWN." })
  publicityPlan(
    @Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string,
    @Arg("startsOn", () => DateOnly, { nullable: true, description: "First day; left out: today." }) startsOn: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PublicityPlan> {
    return publicityPlan(context, campaignId, startsOn);
  }

  @Query(() => PublicityClock, { nullable: true, description: "How far a publicity has come, day by day, or null (R05). Errors: CALENDAR_UNKNOWN." })
  publicityClock(@Arg("id", () => ID, { description: "The publicity's id." }) id: string, @Ctx() context: RequestContext): Promise<PublicityClock | null> {
    return publicityClock(context, id);
  }

  @Query(() => PublicityNotice, { nullable: true, description: "A publicity's notice for printing, or null. Errors: CALENDAR_UNKNOWN." })
  publicityNotice(@Arg("id", () => ID, { description: "The publicity's id." }) id: string, @Ctx() context: RequestContext): Promise<PublicityNotice | null> {
    return publicityNotice(context, id);
  }

  @Mutation(() => Publicity, {
    description: "Puts a publicity of one's own draft or returned nomination on record, in place of the one before (R04, R05). Errors: INVALID_INPUT, CALENDAR_UNKNOWN, WRONG_STATE, NOT_FOUND, CAMPAIGN_NOT_OPEN.",
  })
  openPublicity(@Arg("input", { description: "What to do, and to what." }) input: OpenPublicityInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Publicity> {
    return mutate(context, info, Publicity, openPublicity, input);
  }

  @Mutation(() => Publicity, { description: "Takes a publicity of one's own draft or returned nomination down. Errors: WRONG_STATE, CONFLICT, NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  stopPublicity(@Arg("input", { description: "What to do, and to what." }) input: StopPublicityInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Publicity> {
    return mutate(context, info, Publicity, stopPublicity, input);
  }
}
