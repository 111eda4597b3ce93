import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { Mail } from "./mail";

const Mails = listOf(Mail);

@Resolver(() => Mail)
export class MailResolver {
  @Query(() => Mails.Connection, { description: "Mails of the caller's seat, batch by batch; the auditor's: of both." })
  mails(@Args(() => Mails.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Mail>> {
    return readConnection(context, info, Mail, args);
  }
}
