import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { DeskError } from "../../errors/desk-error";
import { RequestContext } from "../../graphql/context";
import { readOne } from "../../graphql/planner/read";
import { callerAccount } from "./caller-account";
import { Account } from "./account";
import { Me } from "./types";

@Resolver(() => Me)
export class MeResolver {
  @Query(() => Me, { description: "Who is signed in and what they may do." })
  async me(@Ctx() context: RequestContext): Promise<Me> {
    const { caller, desk } = context;
    if (!caller) throw new DeskError("UNAUTHENTICATED");
    const accountId = await callerAccount(desk, context.session);
    const clock = { now: desk.clock.now().toISOString(), demonstration: desk.clock.demonstration };
    return { accountId, permissions: desk.operationsOf(caller.role), clock };
  }

  @FieldResolver(() => Account, { description: "The account." })
  account(@Root() { accountId }: Me, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account | null> {
    return readOne(context, info, Account, accountId);
  }
}
