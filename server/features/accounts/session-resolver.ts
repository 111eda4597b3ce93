import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import { DeskError } from "../../errors/desk-error";
import { RequestContext } from "../../graphql/context";
import { readOne } from "../../graphql/planner/read";
import { Account } from "./account";
import { LoginInput } from "./inputs";
import { refreshSession } from "./refresh-session";
import { type OpenedSession, signIn } from "./sign-in";
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
  async refreshSession(@Ctx() context: RequestContext): Promise<SessionAnswer> {
    const token = context.cookie.read();
    if (!token) throw new DeskError("UNAUTHENTICATED");
    return answer(context, await refreshSession(context.desk, token, context.address));
  }

  @Mutation(() => Boolean, { description: "Ends the session at once, on every server, and clears the cookie." })
  async logout(@Ctx() context: RequestContext): Promise<boolean> {
    await signOut(context.desk, context.entry, context.address);
    context.cookie.clear();
    return true;
  }

  @FieldResolver(() => Account, { description: "Who is signed in." })
  account(@Root() { caller, accountId }: SessionAnswer, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account | null> {
    return readOne(context.as(caller), info, Account, accountId);
  }
}

function answer(context: RequestContext, { sessionId, account, accessToken, expiresAt, refresh }: OpenedSession): SessionAnswer {
  if (refresh) context.cookie.set(refresh.token, refresh.expiresAt);
  const caller = { sessionId, role: account.role, secretHash: null };
  return { accessToken, expiresAt: expiresAt.toISOString(), caller, accountId: account.id };
}
