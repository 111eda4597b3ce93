import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, mutateMany } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { Campaign } from "../campaigns/campaign";
import { backFill } from "./back-fill";
import { BackFillInput, RecordConfermentInput, RecordFeedbackInput, SetResultsDateInput } from "./inputs";
import { Outcome } from "./outcome";
import { outcomeTotals } from "./outcome-totals";
import { readFeedbackFile } from "./read-feedback-file";
import { recordConferment } from "./record-conferment";
import { recordFeedback } from "./record-feedback";
import { setResultsDate } from "./set-results-date";
import { FeedbackFile, OutcomeTotal } from "./types";

const Outcomes = listOf(Outcome);

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Query(() => Outcomes.Connection, { description: "What became of the candidates; a unit sees its own from the campaign's release date on." })
  outcomes(@Args(() => Outcomes.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Outcome>> {
    return readConnection(context, info, Outcome, args);
  }

  @Query(() => Outcome, { nullable: true, description: "What became of one candidate, or null." })
  outcome(@Arg("id", () => ID, { description: "The outcome's id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Outcome | null> {
    return readOne(context, info, Outcome, id);
  }

  @Query(() => [OutcomeTotal], { description: "How far the candidates of each award got, of those the caller may see. Errors: NOT_FOUND." })
  outcomeTotals(@Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string, @Ctx() context: RequestContext): Promise<OutcomeTotal[]> {
    return outcomeTotals(context, campaignId);
  }

  @Query(() => FeedbackFile, { description: "Reads a CSV file of the national office's feedback and says what recording it would do; nothing is written. Errors: INVALID_INPUT, NOT_FOUND." })
  readFeedbackFile(
    @Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string,
    @Arg("content", { description: "The file's text: a table with commas or tabs and headings; at most 1 MB and 5,000 lines." }) content: string,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackFile> {
    return readFeedbackFile(context, campaignId, content);
  }

  @Mutation(() => [Outcome], { description: "Records the national office's feedback, all lines or none. Errors: INVALID_INPUT, CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  recordFeedback(@Arg("input", { description: "What to do, and to what." }) input: RecordFeedbackInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Outcome[]> {
    return mutateMany(context, info, Outcome, recordFeedback, input);
  }

  @Mutation(() => [Outcome], { description: "Records the conferment, all lines or none; whoever is given a title enters the register of honours. Errors: INVALID_INPUT, ALREADY_EXISTS, CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  recordConferment(@Arg("input", { description: "What to do, and to what." }) input: RecordConfermentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Outcome[]> {
    return mutateMany(context, info, Outcome, recordConferment, input);
  }

  @Mutation(() => Outcome, { description: "Fills one lost place from the ranked reserve, where R23 says so and the rules of the list hold (R06, R09, R18). Errors: RULES_BROKEN, INVALID_INPUT, CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  backFill(@Arg("input", { description: "What to do, and to what." }) input: BackFillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Outcome> {
    return mutate(context, info, Outcome, backFill, input);
  }

  @Mutation(() => Campaign, { description: "Sets from when on units see the results of a campaign that runs or is over. Errors: CONFLICT, CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  setResultsDate(@Arg("input", { description: "What to do, and to what." }) input: SetResultsDateInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign> {
    return mutate(context, info, Campaign, setResultsDate, input);
  }
}
