import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { mutate, mutateMany } from "../../graphql/mutate";
import { ReferenceInput } from "../../graphql/reference-input";
import { Account } from "./account";
import { approveAccount, approveAccounts, rejectAccount } from "./approve-account";
import { ApproveAccountsInput, RejectAccountInput } from "./inputs";

/** What the security administrator says to accounts that wait. */
@Resolver()
export class ApprovalResolver {
  @Mutation(() => Account, { description: "Lets an account take effect. Errors: CONFLICT, NOT_FOUND, WRONG_STATE." })
  approveAccount(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, approveAccount, input);
  }

  @Mutation(() => [Account], { description: "Lets several accounts take effect, all of them or none. Errors: NOT_ALL, INVALID_INPUT." })
  approveAccounts(@Arg("input", { description: "What to do, and to what." }) input: ApproveAccountsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account[]> {
    return mutateMany(context, info, Account, approveAccounts, input);
  }

  @Mutation(() => Account, { description: "Does not let an account take effect. Errors: CONFLICT, NOT_FOUND, WRONG_STATE." })
  rejectAccount(@Arg("input", { description: "What to do, and to what." }) input: RejectAccountInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, rejectAccount, input);
  }
}
