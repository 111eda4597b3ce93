import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import { DeskError } from "../../errors/desk-error";
import { RequestContext } from "../../graphql/context";
import { readOne } from "../../graphql/planner/read";
import { Account } from "./account";
import { LoginInput } from "./inputs";
import { refreshSession } from "./refresh-session";
import type { OpenedSession } from "./open-session";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { SessionAnswer } from "./types";

/** Signing in, renewing and signing out: the only operations open to anybody. */
@Resolver(() => SessionAnswer)
export class SessionResolver {
  @Mutation(() => SessionAnswer, { description: "Opens a session and sets the refresh cookie. Errors: WRONG_CREDENTIALS." })
  async login(@Arg("input", { description: "What to do, and to what." }) input: LoginInput, @Ctx() context: RequestContext): Promise<SessionAnswer> {
    return answer(context, await signIn(context.desk, { ...input, address: context.address }));
  }

  @Mutation(() => SessionAnswer, { description: "Renews the session of the cookie and rotates it. Errors: UNAUTHENTICATED." })
  async refreshSession(
    @Arg("used", () => Boolean, { defaultValue: true, description: "Whether somebody uses it. False renews it without putting off its end for want of use." }) used: boolean,
    @Ctx() context: RequestContext,
  ): Promise<SessionAnswer> {
    const token = context.cookie.read();
    if (!token) throw new DeskError("UNAUTHENTICATED");
    return answer(context, await refreshSession(context.desk, { token, used, address: context.address }));
  }

  @Mutation(() => Boolean, { description: "Ends the session at once, on every server, and clears the cookie." })
  async logout(@Ctx() context: RequestContext): Promise<boolean> {
    await signOut(context.desk, context.session, context.address);
    context.cookie.clear();
    return true;
  }

  @FieldResolver(() => Account, { nullable: true, description: "Who is signed in; null as long as the session needs something first." })
  async account(@Root() { caller, accountId, needs }: SessionAnswer, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account | null> {
    return needs ? null : readOne(context.as(caller), info, Account, accountId);
  }
}

function answer(context: RequestContext, { sessionId, account, accessToken, expiresAt, needs, refresh }: OpenedSession): SessionAnswer {
  if (refresh) context.cookie.set(refresh.token, refresh.expiresAt);
  const caller = { sessionId, role: account.role, secretHash: null };
  return { accessToken, expiresAt: expiresAt.toISOString(), needs, caller, accountId: account.id };
}
