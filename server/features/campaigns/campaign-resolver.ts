import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { archiveCampaign } from "./archive-campaign";
import { Campaign } from "./campaign";
import { closeCampaign } from "./close-campaign";
import { createCampaignDraft } from "./create-campaign-draft";
import { CloseCampaignInput, CreateCampaignDraftInput, UpdateAwardInput, UpdateCampaignInput } from "./inputs";
import { startCampaign } from "./start-campaign";
import { updateAward } from "./update-award";
import { updateCampaign } from "./update-campaign";

const Campaigns = listOf(Campaign);

@Resolver(() => Campaign)
export class CampaignResolver {
  @Query(() => Campaigns.Connection, { description: "Campaigns, newest first." })
  campaigns(@Args(() => Campaigns.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Campaign>> {
    return readConnection(context, info, Campaign, args);
  }

  @Query(() => Campaign, { nullable: true, description: "One campaign, or null." })
  campaign(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign | null> {
    return readOne(context, info, Campaign, id);
  }

  @Mutation(() => Campaign, { description: "Drafts a campaign from a preset or an earlier campaign, without places. Errors: ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND." })
  createCampaignDraft(@Arg("input", { description: "What to do, and to what." }) input: CreateCampaignDraftInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign> {
    return mutate(context, info, Campaign, createCampaignDraft, input);
  }

  @Mutation(() => Campaign, { description: "Changes a campaign in preparation; rules that repeat its dates follow. Errors: CONFLICT, NOT_FOUND, WRONG_STATE, INVALID_INPUT." })
  updateCampaign(@Arg("input", { description: "What to do, and to what." }) input: UpdateCampaignInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign> {
    return mutate(context, info, Campaign, updateCampaign, input);
  }

  @Mutation(() => Campaign, { description: "Changes an award of a campaign in preparation and answers the campaign. Errors: CONFLICT, NOT_FOUND, WRONG_STATE." })
  updateAward(@Arg("input", { description: "What to do, and to what." }) input: UpdateAwardInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign> {
    return mutate(context, info, Campaign, updateAward, input);
  }

  @Mutation(() => Campaign, { description: "Opens a campaign: R01 and R02 must hold, its settings are locked from then on. Errors: RULES_BROKEN, CONFLICT, NOT_FOUND, WRONG_STATE." })
  openCampaign(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign> {
    return mutate(context, info, Campaign, startCampaign, input);
  }

  @Mutation(() => Campaign, { description: "Ends a running campaign, with a reason; nothing changes in it any more. Errors: CONFLICT, NOT_FOUND, WRONG_STATE." })
  closeCampaign(@Arg("input", { description: "What to do, and to what." }) input: CloseCampaignInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign> {
    return mutate(context, info, Campaign, closeCampaign, input);
  }

  @Mutation(() => Campaign, { description: "Keeps a campaign that is over for reading. Errors: CONFLICT, NOT_FOUND, WRONG_STATE." })
  archiveCampaign(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign> {
    return mutate(context, info, Campaign, archiveCampaign, input);
  }
}
