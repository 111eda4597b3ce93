import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { DeskError } from "../../errors/desk-error";
import { RequestContext } from "../../graphql/context";
import { readOne } from "../../graphql/planner/read";
import { Account } from "./account";
import { Me } from "./types";

@Resolver(() => Me)
export class MeResolver {
  @Query(() => Me, { description: "Who is signed in and what they may do." })
  async me(@Ctx() context: RequestContext): Promise<Me> {
    const { caller, desk } = context;
    const [row] = await context.read<{ id: string }>({ name: "me", text: "select app.account_id() as id" });
    if (!caller || !row) throw new DeskError("UNAUTHENTICATED");
    const clock = { now: desk.clock.now().toISOString(), demonstration: desk.clock.demonstration };
    return { accountId: row.id, permissions: desk.operationsOf(caller.role), clock };
  }

  @FieldResolver(() => Account, { description: "The account." })
  account(@Root() { accountId }: Me, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account | null> {
    return readOne(context, info, Account, accountId);
  }
}
