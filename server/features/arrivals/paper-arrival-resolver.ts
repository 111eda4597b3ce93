import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, mutateMany } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { RecordArrivalsInput, RemoveArrivalInput } from "./inputs";
import { PaperArrival } from "./paper-arrival";
import { paperChecklist } from "./paper-checklist";
import { recordArrivals } from "./record-arrivals";
import { removeArrival } from "./remove-arrival";
import { UnitPapers } from "./types";

const PaperArrivals = listOf(PaperArrival);

@Resolver(() => PaperArrival)
export class PaperArrivalResolver {
  @Query(() => PaperArrivals.Connection, { description: "Arrivals of papers the caller may see, newest first; those taken off are among them." })
  paperArrivals(@Args(() => PaperArrivals.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<PaperArrival>> {
    return readConnection(context, info, PaperArrival, args);
  }

  @Query(() => [UnitPapers], { description: "What the caller's units owe on paper once they have submitted and what has come, in the tables' order; empty where the campaign does not apply R17. Errors: NOT_FOUND." })
  paperChecklist(
    @Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string,
    @Arg("unitId", () => ID, { nullable: true, description: "One unit; left out: all the caller sees." }) unitId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<UnitPapers[]> {
    return paperChecklist(context, campaignId, unitId);
  }

  @Mutation(() => [PaperArrival], { description: "Records one delivery of papers of a unit of one's own seat, all lines or none (R17). Errors: NOT_FOUND, INVALID_INPUT, CAMPAIGN_NOT_OPEN." })
  recordArrivals(@Arg("input", { description: "What to do, and to what." }) input: RecordArrivalsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PaperArrival[]> {
    return mutateMany(context, info, PaperArrival, recordArrivals, input);
  }

  @Mutation(() => PaperArrival, { description: "Takes a wrong arrival off with a reason; it counts no more and stays as a trace. Errors: CONFLICT, NOT_FOUND, WRONG_STATE, CAMPAIGN_NOT_OPEN." })
  removeArrival(@Arg("input", { description: "What to do, and to what." }) input: RemoveArrivalInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PaperArrival> {
    return mutate(context, info, PaperArrival, removeArrival, input);
  }
}
