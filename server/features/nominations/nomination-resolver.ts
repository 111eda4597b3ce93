import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, mutateMany } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { ReferencesInput } from "../../graphql/references-input";
import { approveNomination } from "./approve-nomination";
import { approveNominations } from "./approve-nominations";
import { createNomination } from "./create-nomination";
import { disqualifyNomination } from "./disqualify-nomination";
import { endorseNomination } from "./endorse-nomination";
import { endorseNominations } from "./endorse-nominations";
import { CreateNominationInput, DisqualifyNominationInput, RecallNominationInput, ReturnNominationInput, ReturnNominationsInput, ReviewNominationInput, ReviewNominationsInput, UpdateNominationInput, WithdrawNominationInput } from "./inputs";
import { Nomination } from "./nomination";
import { recallNomination } from "./recall-nomination";
import { rejectNomination } from "./reject-nomination";
import { returnNomination } from "./return-nomination";
import { returnNominations } from "./return-nominations";
import { submitNomination } from "./submit-nomination";
import { submitNominations } from "./submit-nominations";
import { updateNomination } from "./update-nomination";
import { withdrawNomination } from "./withdraw-nomination";

const Nominations = listOf(Nomination);

@Resolver(() => Nomination)
export class NominationResolver {
  @Query(() => Nominations.Connection, { description: "Nominations the caller may see, newest first." })
  nominations(@Args(() => Nominations.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Nomination>> {
    return readConnection(context, info, Nomination, args);
  }

  @Query(() => Nomination, { nullable: true, description: "One nomination, or null." })
  nomination(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination | null> {
    return readOne(context, info, Nomination, id);
  }

  @Mutation(() => Nomination, { description: "Drafts a nomination of one's own unit. Errors: INVALID_INPUT, ALREADY_NOMINATED (R20), NOT_FOUND, FORBIDDEN, CAMPAIGN_NOT_OPEN." })
  createNomination(@Arg("input", { description: "What to do, and to what." }) input: CreateNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, createNomination, input);
  }

  @Mutation(() => Nomination, { description: "Changes a draft or returned nomination. Errors: CONFLICT, WRONG_STATE, INVALID_INPUT, ALREADY_NOMINATED (R20)." })
  updateNomination(@Arg("input", { description: "What to do, and to what." }) input: UpdateNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, updateNomination, input);
  }

  @Mutation(() => Nomination, { description: "Submits a nomination to its office. Errors: RULES_BROKEN, QUOTA_EXCEEDED (R03), DEADLINE_PASSED (R16), WRONG_STATE, CONFLICT." })
  submitNomination(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, submitNomination, input);
  }

  @Mutation(() => Nomination, { description: "Approves a nomination at the unit's level of review, where the campaign has one; the office has it next. Errors: NOT_YOUR_LEVEL, BROKEN_FACT, WRONG_STATE, CONFLICT." })
  endorseNomination(@Arg("input", { description: "What to do, and to what." }) input: ReviewNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, endorseNomination, input);
  }

  @Mutation(() => Nomination, { description: "Takes a nominee's eligibility away; the unit loses the place (R18). Errors: WRONG_STATE, CONFLICT." })
  disqualifyNomination(@Arg("input", { description: "What to do, and to what." }) input: DisqualifyNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, disqualifyNomination, input);
  }

  @Mutation(() => Nomination, { description: "Returns a submitted nomination for correction, at one's own level of review. Errors: NOT_YOUR_LEVEL, WRONG_STATE, CONFLICT." })
  returnNomination(@Arg("input", { description: "What to do, and to what." }) input: ReturnNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, returnNomination, input);
  }

  @Mutation(() => Nomination, { description: "Approves a submitted nomination as a candidate for the differential vote. Errors: RULES_BROKEN, NOT_YOUR_LEVEL, WRONG_STATE, CONFLICT." })
  approveNomination(@Arg("input", { description: "What to do, and to what." }) input: ReviewNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, approveNomination, input);
  }

  @Mutation(() => Nomination, { description: "Rejects a submitted nomination for good. Errors: NOT_YOUR_LEVEL, WRONG_STATE, CONFLICT." })
  rejectNomination(@Arg("input", { description: "What to do, and to what." }) input: ReviewNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, rejectNomination, input);
  }

  @Mutation(() => Nomination, { description: "Gives a nomination of one's own unit up. Errors: WRONG_STATE, CONFLICT." })
  withdrawNomination(@Arg("input", { description: "What to do, and to what." }) input: WithdrawNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, withdrawNomination, input);
  }

  @Mutation(() => Nomination, { description: "Takes a submission of one's own unit back, as long as no level has reviewed it. Errors: WRONG_STATE, FORBIDDEN, CONFLICT, CAMPAIGN_NOT_OPEN." })
  recallNomination(@Arg("input", { description: "What to do, and to what." }) input: RecallNominationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination> {
    return mutate(context, info, Nomination, recallNomination, input);
  }

  @Mutation(() => [Nomination], { description: "Submits several nominations, all of them or none. Errors: NOT_ALL with a field for each that stands in the way, INVALID_INPUT." })
  submitNominations(@Arg("input", { description: "What to do, and to what." }) input: ReferencesInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination[]> {
    return mutateMany(context, info, Nomination, submitNominations, input);
  }

  @Mutation(() => [Nomination], { description: "Approves several nominations at the unit's level of review, all of them or none. Errors: NOT_ALL with a field for each that stands in the way, INVALID_INPUT." })
  endorseNominations(@Arg("input", { description: "What to do, and to what." }) input: ReviewNominationsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination[]> {
    return mutateMany(context, info, Nomination, endorseNominations, input);
  }

  @Mutation(() => [Nomination], { description: "Approves several submitted nominations as candidates for the differential vote, all of them or none. Errors: NOT_ALL with a field for each that stands in the way, INVALID_INPUT." })
  approveNominations(@Arg("input", { description: "What to do, and to what." }) input: ReviewNominationsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination[]> {
    return mutateMany(context, info, Nomination, approveNominations, input);
  }

  @Mutation(() => [Nomination], { description: "Returns several submitted nominations for correction, all of them or none. Errors: NOT_ALL with a field for each that stands in the way, INVALID_INPUT." })
  returnNominations(@Arg("input", { description: "What to do, and to what." }) input: ReturnNominationsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Nomination[]> {
    return mutateMany(context, info, Nomination, returnNominations, input);
  }
}
