import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { perform } from "../../perform";
import { Account } from "./account";
import { changePassword } from "./change-password";
import { createAccount } from "./create-account";
import { ChangePasswordInput, CreateAccountInput, IssueApiKeyInput, ResetPasswordInput, UnlockAccountInput, UpdateAccountInput } from "./inputs";
import { issueApiKey } from "./issue-api-key";
import { resetPassword } from "./reset-password";
import { disableAccount, enableAccount } from "./set-account-state";
import { ApiKey } from "./types";
import { unlockAccount } from "./unlock-account";
import { updateAccount } from "./update-account";

const Accounts = listOf(Account);

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Accounts.Connection, { description: "Accounts the caller may see." })
  accounts(@Args(() => Accounts.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Account>> {
    return readConnection(context, info, Account, args);
  }

  @Query(() => Account, { nullable: true, description: "One account, or null." })
  account(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account | null> {
    return readOne(context, info, Account, id);
  }

  @Mutation(() => Account, { description: "Makes an account. Errors: ALREADY_EXISTS, INVALID_INPUT." })
  createAccount(@Arg("input", { description: "What to do, and to what." }) input: CreateAccountInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, createAccount, input);
  }

  @Mutation(() => Account, { description: "Changes the display name. Errors: CONFLICT, NOT_FOUND." })
  updateAccount(@Arg("input", { description: "What to do, and to what." }) input: UpdateAccountInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, updateAccount, input);
  }

  @Mutation(() => Account, { description: "Stops an account and ends its sessions and API keys at once. Errors: CONFLICT, NOT_FOUND." })
  disableAccount(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, disableAccount, input);
  }

  @Mutation(() => Account, { description: "Lets a stopped account sign in again. Errors: CONFLICT, NOT_FOUND." })
  enableAccount(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, enableAccount, input);
  }

  @Mutation(() => Account, { description: "Sets a new password for somebody who forgot theirs; their sessions end. Errors: CONFLICT, NOT_FOUND." })
  resetPassword(@Arg("input", { description: "What to do, and to what." }) input: ResetPasswordInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, resetPassword, input);
  }

  @Mutation(() => Account, { description: "Lets an account sign in again before its lock is over. Errors: NOT_FOUND." })
  unlockAccount(@Arg("input", { description: "What to do, and to what." }) input: UnlockAccountInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, unlockAccount, input);
  }

  @Mutation(() => Account, { nullable: true, description: "Sets a new password for oneself; one's other sessions end. Null where the session then needs something else first. Errors: WRONG_CREDENTIALS, INVALID_INPUT." })
  async changePassword(@Arg("input", { description: "What to do, and to what." }) input: ChangePasswordInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account | null> {
    const { accountId, needs } = await changePassword(context.desk, context.session, input, context.address);
    return needs ? null : readOne(context, info, Account, accountId);
  }
}

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Mutation(() => ApiKey, { description: "Makes a new API key for an integration; its key before ends at once. Errors: NOT_FOUND, INVALID_INPUT." })
  issueApiKey(@Arg("input", { description: "What to do, and to what." }) input: IssueApiKeyInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ApiKey> {
    return perform(context.desk, {
      entry: context.entry,
      address: context.address,
      intent: context.intentOf(info),
      action: "issueApiKey",
      subjectType: "Account",
      verb: issueApiKey,
      input,
      idsOf: ({ id }) => [id],
      answer: (_manager, { id, key, expiresAt }) => Promise.resolve({ key, expiresAt: expiresAt.toISOString(), accountId: id }),
    });
  }

  @FieldResolver(() => Account, { description: "The integration it belongs to." })
  account(@Root() { accountId }: ApiKey, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account | null> {
    return readOne(context, info, Account, accountId);
  }
}
