import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { perform } from "../../perform";
import { auditDifferences, AuditDifferences } from "./audit-differences";
import { AuditEvent } from "./audit-event";
import { RecordExportInput, RecordPrintInput } from "./inputs";
import { recordByDashboard } from "./record-by-dashboard";

const AuditEvents = listOf(AuditEvent);

/** Looking into the trail is in the trail, too: once a minute for each account and question. */
@Resolver(() => AuditEvent)
export class AuditEventResolver {
  @Query(() => AuditEvents.Connection, { description: "The audit trail, newest first. That it was asked for is in the trail." })
  async auditEvents(@Args(() => AuditEvents.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<AuditEvent>> {
    await looked(context, info);
    return readConnection(context, info, AuditEvent, args);
  }

  @Query(() => AuditEvent, { nullable: true, description: "One event, or null. That it was asked for is in the trail." })
  async auditEvent(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AuditEvent | null> {
    await looked(context, info);
    return readOne(context, info, AuditEvent, id);
  }

  @Query(() => AuditDifferences, { description: "What the act of an event changed, before and after, in the caller's language; nothing for an unknown id. That it was asked for is in the trail." })
  async auditDifferences(@Arg("eventId", () => ID, { description: "Id of the event." }) eventId: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AuditDifferences> {
    await looked(context, info);
    return auditDifferences(context, eventId);
  }

  @Mutation(() => Boolean, { description: "Says that the dashboard gives its user a file made in the browser; it does so once this is true. Errors: INVALID_INPUT." })
  recordExport(@Arg("input", { description: "Which." }) input: RecordExportInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<boolean> {
    return byDashboard(context, info, input);
  }

  @Mutation(() => Boolean, { description: "Says that the browser prints a page of the dashboard. Errors: INVALID_INPUT." })
  recordPrint(@Arg("input", { description: "Which." }) input: RecordPrintInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<boolean> {
    return byDashboard(context, info, input);
  }
}

const looked = ({ desk, caller, address }: RequestContext, { fieldName: action }: GraphQLResolveInfo): Promise<void> => desk.trail.looked({ caller, address, action });

function byDashboard(context: RequestContext, info: GraphQLResolveInfo, input: RecordExportInput | RecordPrintInput): Promise<boolean> {
  const { desk, entry, address } = context;
  return perform(desk, { entry, address, intent: context.intentOf(info), action: info.fieldName, subjectType: "Page", verb: recordByDashboard, input, idsOf: ({ ids }) => ids, answer: () => Promise.resolve(true) });
}
