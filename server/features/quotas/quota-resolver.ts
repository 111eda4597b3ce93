import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, mutateMany } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { adjustQuota } from "./adjust-quota";
import { allocateQuotas } from "./allocate-quotas";
import { AdjustQuotaInput, AllocateQuotasInput } from "./inputs";
import { Quota } from "./quota";
import { QuotaEntry } from "./quota-entry";

const Quotas = listOf(Quota);
const QuotaEntries = listOf(QuotaEntry);

@Resolver(() => Quota)
export class QuotaResolver {
  @Query(() => Quotas.Connection, { description: "Places per unit and award the caller may see." })
  quotas(@Args(() => Quotas.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Quota>> {
    return readConnection(context, info, Quota, args);
  }

  @Query(() => Quota, { nullable: true, description: "One quota, or null." })
  quota(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Quota | null> {
    return readOne(context, info, Quota, id);
  }

  @Query(() => QuotaEntries.Connection, { description: "Lines of the quota ledger the caller may see." })
  quotaEntries(@Args(() => QuotaEntries.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<QuotaEntry>> {
    return readConnection(context, info, QuotaEntry, args);
  }

  @Mutation(() => [Quota], { description: "Gives places to many units of one's own seat at once, all or nothing. Errors: CONFLICT, QUOTA_BELOW_USE, NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  allocateQuotas(@Arg("input", { description: "What to do, and to what." }) input: AllocateQuotasInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Quota[]> {
    return mutateMany(context, info, Quota, allocateQuotas, input);
  }

  @Mutation(() => Quota, { description: "Changes the places of one quota, with a reason. Errors: CONFLICT, QUOTA_BELOW_USE, NOT_FOUND." })
  adjustQuota(@Arg("input", { description: "What to do, and to what." }) input: AdjustQuotaInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Quota> {
    return mutate(context, info, Quota, adjustQuota, input);
  }
}
