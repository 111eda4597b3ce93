import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { checkInvariants } from "./check-invariants";
import { InvariantCheck } from "./invariant";

@Resolver()
export class InvariantsResolver {
  @Query(() => [InvariantCheck], { description: "Whether quota sums, states, publicity, reviews and frozen copies of a campaign agree, over both seats. Empty for an unknown campaign's id." })
  invariants(@Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string, @Ctx() context: RequestContext): Promise<InvariantCheck[]> {
    return isId(campaignId) ? checkInvariants(context.desk, context.entry, campaignId) : Promise.resolve([]);
  }
}
