import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { isId } from "../../graphql/planner/filter";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { Ballot } from "./ballot";
import { closeBallot } from "./close-ballot";
import { countBallot } from "./count-ballot";
import { CloseBallotInput, PrepareBallotInput, ReadPapersInput, RecordRecusalInput, VoidBallotInput } from "./inputs";
import { openBallot } from "./open-ballot";
import { prepareBallot } from "./prepare-ballot";
import { readPapers } from "./read-papers";
import { readingDifferences } from "./reading-differences";
import { recordRecusal } from "./recuse";
import { signCount } from "./sign-count";
import { Elector, ReadingDifference } from "./types";
import { voidBallot } from "./void-ballot";

const Ballots = listOf(Ballot);

/** The office's side of a vote: prepare, open, close, count, sign. */
@Resolver(() => Ballot)
export class BallotResolver {
  @Query(() => Ballots.Connection, { description: "Rounds of voting, newest first." })
  ballots(@Args(() => Ballots.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Ballot>> {
    return readConnection(context, info, Ballot, args);
  }

  @Query(() => Ballot, { nullable: true, description: "One round, or null." })
  ballot(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot | null> {
    return readOne(context, info, Ballot, id);
  }

  @Query(() => [Elector], { description: "Who may vote in a campaign, and who may watch the count." })
  electorate(@Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string, @Ctx() context: RequestContext): Promise<Elector[]> {
    return isId(campaignId) ? context.read<Elector>({ name: "electorate", text: "select * from app.electorate($1)", values: [campaignId] }) : Promise.resolve([]);
  }

  @Query(() => [ReadingDifference], { description: "Papers that scrutineers read differently; empty until all of them have read." })
  readingDifferences(@Arg("ballotId", () => ID, { description: "The round." }) ballotId: string, @Ctx() context: RequestContext): Promise<ReadingDifference[]> {
    return readingDifferences(context, ballotId);
  }

  @Mutation(() => Ballot, { description: "Prepares the next round of an award. Errors: INVALID_INPUT (too few candidates for a differential vote, R02), ALREADY_EXISTS, NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  prepareBallot(@Arg("input", { description: "What to do, and to what." }) input: PrepareBallotInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, prepareBallot, input);
  }

  @Mutation(() => Ballot, { description: "Puts on record that a voter keeps out of the decision on a candidate. Errors: ALREADY_VOTED, WRONG_STATE, NOT_FOUND, ALREADY_EXISTS." })
  recordRecusal(@Arg("input", { description: "What to do, and to what." }) input: RecordRecusalInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, recordRecusal, input);
  }

  @Mutation(() => Ballot, { description: "Opens a prepared round. Errors: INVALID_INPUT (not differential any more, R02), WRONG_STATE, CONFLICT." })
  openBallot(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, openBallot, input);
  }

  @Mutation(() => Ballot, { description: "Closes a round: once everybody has voted, or when its time is over. Errors: INVALID_INPUT, WRONG_STATE, CONFLICT." })
  closeBallot(@Arg("input", { description: "What to do, and to what." }) input: CloseBallotInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, closeBallot, input);
  }

  @Mutation(() => Ballot, { description: "Keeps what the caller, a scrutineer, reads from the papers of a closed paper round. Errors: NOT_SCRUTINEER, INVALID_INPUT, WRONG_STATE." })
  readPapers(@Arg("input", { description: "What to do, and to what." }) input: ReadPapersInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, readPapers, input);
  }

  @Mutation(() => Ballot, { description: "Opens the urn of a closed round and publishes the count. Errors: NOT_SCRUTINEER, READINGS_DIFFER, WRONG_STATE, CONFLICT." })
  countBallot(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, countBallot, input);
  }

  @Mutation(() => Ballot, { description: "Signs the count sheet; with the last scrutineer’s signature the result stands. Errors: NOT_SCRUTINEER, WRONG_STATE, CONFLICT." })
  signCount(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, signCount, input);
  }

  @Mutation(() => Ballot, { description: "Declares a round void before its result stands. Errors: WRONG_STATE, CONFLICT." })
  voidBallot(@Arg("input", { description: "What to do, and to what." }) input: VoidBallotInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, voidBallot, input);
  }
}
