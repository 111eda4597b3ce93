import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { OpenProvincialPublicityInput, ReportToNationalInput, StopProvincialPublicityInput } from "./inputs";
import { NationalReport } from "./national-report";
import { openProvincialPublicity } from "./open-provincial-publicity";
import { ProvincialPublicity } from "./provincial-publicity";
import { reportToNational } from "./report-to-national";
import { stopProvincialPublicity } from "./stop-provincial-publicity";

const Publicities = listOf(ProvincialPublicity);
const Reports = listOf(NationalReport);

@Resolver(() => NationalReport)
export class ReportResolver {
  @Query(() => Publicities.Connection, { description: "Publicities of the whole list in the province, earliest first; units see them from the campaign's release date on." })
  provincialPublicities(@Args(() => Publicities.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<ProvincialPublicity>> {
    return readConnection(context, info, ProvincialPublicity, args);
  }

  @Query(() => Reports.Connection, { description: "Reports of the province to the national office, earliest first." })
  nationalReports(@Args(() => Reports.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<NationalReport>> {
    return readConnection(context, info, NationalReport, args);
  }

  @Mutation(() => ProvincialPublicity, { description: "Puts a publicity of the list of both seats on record. Errors: INVALID_INPUT, ALREADY_EXISTS, CALENDAR_UNKNOWN, CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  openProvincialPublicity(@Arg("input", { description: "What to do, and to what." }) input: OpenProvincialPublicityInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ProvincialPublicity> {
    return mutate(context, info, ProvincialPublicity, openProvincialPublicity, input);
  }

  @Mutation(() => ProvincialPublicity, { description: "Takes a publicity in the province down. Errors: WRONG_STATE, CONFLICT, CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  stopProvincialPublicity(@Arg("input", { description: "What to do, and to what." }) input: StopProvincialPublicityInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ProvincialPublicity> {
    return mutate(context, info, ProvincialPublicity, stopProvincialPublicity, input);
  }

  @Mutation(() => NationalReport, { description: "Puts a report to the national office on record. Errors: INVALID_INPUT, RULES_BROKEN (R01), ALREADY_EXISTS, CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  reportToNational(@Arg("input", { description: "What to do, and to what." }) input: ReportToNationalInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<NationalReport> {
    return mutate(context, info, NationalReport, reportToNational, input);
  }
}
