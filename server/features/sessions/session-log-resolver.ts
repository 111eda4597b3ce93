import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { perform } from "../../perform";
import { Me } from "../accounts/types";
import { endOwnSession } from "./end-own-session";
import { endSession } from "./end-session";
import { EndOwnSessionInput, EndSessionInput } from "./inputs";
import { OnlineSession } from "./online-session";
import { Operation } from "./operation";
import { SignIn } from "./sign-in-event";

const OnlineSessions = listOf(OnlineSession);
const SignIns = listOf(SignIn);
const Operations = listOf(Operation);

/** How many of one's own sessions and sign-ins `me` gives: the last ones. */
const OWN = 50;

@Resolver()
export class SessionLogResolver {
  @Query(() => OnlineSessions.Connection, { description: "Sessions that are open now." })
  sessions(@Args(() => OnlineSessions.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<OnlineSession>> {
    return readConnection(context, info, OnlineSession, args);
  }

  @Query(() => SignIns.Connection, { description: "Sign-ins, refused ones and their ends, newest first." })
  signIns(@Args(() => SignIns.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<SignIn>> {
    return readConnection(context, info, SignIn, args);
  }

  @Query(() => Operations.Connection, { description: "What one did oneself and what was done to one's account, newest first; for those who administer accounts, what concerns any account." })
  operations(@Args(() => Operations.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Operation>> {
    return readConnection(context, info, Operation, args);
  }

  @Mutation(() => ID, { description: "Ends somebody else's session at once, on every server, and answers with its id. Errors: NOT_FOUND, INVALID_INPUT." })
  endSession(@Arg("input", { description: "Which, and why." }) input: EndSessionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<string> {
    return perform(context.desk, {
      entry: context.entry,
      address: context.address,
      intent: context.intentOf(info),
      action: "endSession",
      subjectType: "Account",
      verb: endSession,
      input,
      idsOf: ({ id }) => [id],
      answer: (_manager, { sessionId }) => Promise.resolve(sessionId),
    });
  }

  @Mutation(() => ID, { description: "Ends one of one's own sessions at once, on every server, and answers with its id. Errors: WRONG_CREDENTIALS, SECOND_FACTOR_REQUIRED, NOT_FOUND." })
  async endOwnSession(@Arg("input", { description: "Which, and who asks." }) input: EndOwnSessionInput, @Ctx() { desk, session: entry, address }: RequestContext): Promise<string> {
    const { id } = await endOwnSession({ desk, entry, address }, input);
    return id;
  }
}

/** What `me` tells of one's own sessions. */
@Resolver(() => Me)
export class OwnSessionsResolver {
  @FieldResolver(() => ID, { description: "The session that asks." })
  sessionId(@Ctx() context: RequestContext): string {
    return context.session.sessionId;
  }

  @FieldResolver(() => OnlineSessions.Connection, { description: `One's own sessions that are open now, the last ${OWN}.` })
  sessions(@Root() { accountId }: Me, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<OnlineSession>> {
    return readConnection(context, info, OnlineSession, { filter: { accountId: { eq: accountId } }, first: OWN });
  }

  @FieldResolver(() => SignIns.Connection, { description: `One's own sign-ins, the last ${OWN}, newest first.` })
  signIns(@Root() { accountId }: Me, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<SignIn>> {
    return readConnection(context, info, SignIn, { filter: { accountId: { eq: accountId } }, first: OWN });
  }
}
