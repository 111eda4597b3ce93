import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { mutate } from "../../graphql/mutate";
import { Ballot } from "./ballot";
import { castVote } from "./cast-vote";
import { CastVoteInput, DeclareRecusalInput } from "./inputs";
import { declareRecusal } from "./recuse";

/** The voter's side of a vote. */
@Resolver(() => Ballot)
export class VoteResolver {
  @Mutation(() => Ballot, { description: "Puts the caller’s sealed paper into the urn, once. Errors: NOT_ENTITLED, ALREADY_VOTED, VOTING_CLOSED, WRONG_STATE, INVALID_INPUT." })
  castVote(@Arg("input", { description: "What to do, and to what." }) input: CastVoteInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, castVote, input);
  }

  @Mutation(() => Ballot, { description: "Keeps the caller out of the decision on a candidate, for good. Errors: NOT_ENTITLED, ALREADY_VOTED, WRONG_STATE, NOT_FOUND, ALREADY_EXISTS." })
  declareRecusal(@Arg("input", { description: "What to do, and to what." }) input: DeclareRecusalInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Ballot> {
    return mutate(context, info, Ballot, declareRecusal, input);
  }
}
