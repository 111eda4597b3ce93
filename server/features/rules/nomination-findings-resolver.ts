import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { NominationFindings, nominationFindings } from "./nomination-findings";

@Resolver()
export class NominationFindingsListResolver {
  @Query(() => [NominationFindings], { description: "What the rules say to every nomination of a campaign that the caller sees and that still stands, by unit. Empty for an unknown campaign's id." })
  nominationFindings(
    @Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string,
    @Arg("onlyBroken", { defaultValue: true, description: "Leave out what passes, and nominations that pass everything." }) onlyBroken: boolean,
    @Ctx() context: RequestContext,
  ): Promise<NominationFindings[]> {
    return isId(campaignId) ? nominationFindings(context, campaignId, onlyBroken) : Promise.resolve([]);
  }
}
