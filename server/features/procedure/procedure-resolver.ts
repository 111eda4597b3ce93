import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { mutate } from "../../graphql/mutate";
import { RecordProcedureStepInput } from "./inputs";
import { ProcedureRecord } from "./procedure-record";
import { recordProcedureStep } from "./record-procedure-step";

@Resolver(() => ProcedureRecord)
export class ProcedureResolver {
  @Mutation(() => ProcedureRecord, {
    description: "Puts a step of the procedure of one's own draft or returned nomination on record, or its record right (R04). Errors: INVALID_INPUT, CONFLICT, WRONG_STATE, NOT_FOUND, CAMPAIGN_NOT_OPEN.",
  })
  recordProcedureStep(@Arg("input", { description: "What to do, and to what." }) input: RecordProcedureStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ProcedureRecord> {
    return mutate(context, info, ProcedureRecord, recordProcedureStep, input);
  }
}
