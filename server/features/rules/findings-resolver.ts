import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { Campaign } from "../campaigns/campaign";
import { Nomination } from "../nominations/nomination";
import type { StoredFacts } from "./case";
import type { CampaignFacts } from "./facts";
import { Finding } from "./finding";
import { campaignFindingsOf, findingsOf } from "./tell";

/** Makes findings of the facts that the planner selected under the field's name. */
@Resolver(() => Nomination)
export class NominationFindingsResolver {
  @FieldResolver(() => [Finding])
  findings(@Root() { findings }: { findings: unknown }, @Ctx() context: RequestContext): Promise<Finding[]> {
    // Of an anonymised nomination there are no facts left to judge.
    return findings === null ? Promise.resolve([]) : findingsOf(context, findings as StoredFacts & { campaignId: string });
  }
}

/** The same for a campaign. */
@Resolver(() => Campaign)
export class CampaignFindingsResolver {
  @FieldResolver(() => [Finding])
  findings(@Root() { findings }: { findings: unknown }, @Ctx() context: RequestContext): Promise<Finding[]> {
    return campaignFindingsOf(context, findings as CampaignFacts & { campaignId: string });
  }
}
