import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { perform } from "../../perform";
import { MarkNoticesReadInput } from "./inputs";
import { markNoticesRead } from "./mark-notices-read";
import { Notice } from "./notice";

const Notices = listOf(Notice);

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => Notices.Connection, { description: "The caller's own notices, newest first." })
  notices(@Args(() => Notices.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Notice>> {
    return readConnection(context, info, Notice, args);
  }

  @Mutation(() => Int, { description: "Marks notices of one's own as read, and says how many were not yet. Errors: INVALID_INPUT." })
  markNoticesRead(@Arg("input", { description: "Which." }) input: MarkNoticesReadInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<number> {
    const { desk, entry, address } = context;
    const answer = (_manager: unknown, { count }: { count: number }): Promise<number> => Promise.resolve(count);
    return perform(desk, { entry, address, intent: context.intentOf(info), action: "markNoticesRead", subjectType: Notice.name, verb: markNoticesRead, input, idsOf: () => [], answer });
  }
}
