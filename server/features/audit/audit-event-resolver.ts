import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { AuditEvent } from "./audit-event";

const AuditEvents = listOf(AuditEvent);

@Resolver(() => AuditEvent)
export class AuditEventResolver {
  @Query(() => AuditEvents.Connection, { description: "The audit trail, newest first." })
  auditEvents(@Args(() => AuditEvents.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<AuditEvent>> {
    return readConnection(context, info, AuditEvent, args);
  }

  @Query(() => AuditEvent, { nullable: true, description: "One event, or null." })
  auditEvent(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AuditEvent | null> {
    return readOne(context, info, AuditEvent, id);
  }
}
