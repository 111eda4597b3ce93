import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { Campaign } from "./campaign";

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
}
