import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { campaignComposition } from "./campaign-composition";
import { campaignProgress } from "./campaign-progress";
import { myTasks } from "./my-tasks";
import { CampaignComposition } from "./composition-types";
import { CampaignProgress, Task } from "./types";

@Resolver()
export class ProgressResolver {
  @Query(() => CampaignProgress, { description: "Where a campaign stands: totals of both seats, steps of the caller's units, working days left. Errors: NOT_FOUND." })
  campaignProgress(@Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string, @Ctx() context: RequestContext): Promise<CampaignProgress> {
    return campaignProgress(context, campaignId);
  }

  @Query(() => CampaignComposition, {
    description: "Who stands in a campaign, in numbers: the caller's seat and both seats; for a unit, its own. With what R08, R09 and R15 say of it. Errors: NOT_FOUND.",
  })
  campaignComposition(@Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string, @Ctx() context: RequestContext): Promise<CampaignComposition> {
    return campaignComposition(context, campaignId);
  }

  @Query(() => [Task], { description: "What waits for the caller; empty for roles that only read." })
  myTasks(@Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string, @Ctx() context: RequestContext): Promise<Task[]> {
    return myTasks(context, campaignId);
  }
}
