import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { mutate } from "../../graphql/mutate";
import { Account } from "../accounts/account";
import { Me } from "../accounts/types";
import type { OwnAct } from "./as-owner-of-account";
import { beginSecondFactor } from "./begin-second-factor";
import { confirmSecondFactor } from "./confirm-second-factor";
import { BeginSecondFactorInput, ConfirmSecondFactorInput, OwnSecondFactorInput, ResetSecondFactorInput } from "./inputs";
import { ownSecondFactor } from "./own-second-factor";
import { removeSecondFactor } from "./remove-second-factor";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { resetSecondFactor } from "./reset-second-factor";
import { OwnSecondFactor, RecoveryCodes, SecondFactorSetup } from "./types";

/** One's own second factor, and the reset of somebody else's. */
@Resolver(() => Me)
export class SecondFactorResolver {
  @Mutation(() => SecondFactorSetup, { description: "Offers a secret to an authenticator app; it counts once confirmed. Also in a session that needs SECOND_FACTOR_SETUP. Errors: WRONG_CREDENTIALS, SECOND_FACTOR_REQUIRED, PASSWORD_CHANGE_REQUIRED." })
  beginSecondFactor(@Arg("input", { description: "What to do, and to what." }) input: BeginSecondFactorInput, @Ctx() context: RequestContext): Promise<SecondFactorSetup> {
    return beginSecondFactor(own(context), input);
  }

  @Mutation(() => RecoveryCodes, { description: "Takes the offered secret over by a first code and gives recovery codes; one's other sessions end. Errors: WRONG_CREDENTIALS, NOT_FOUND, PASSWORD_CHANGE_REQUIRED." })
  confirmSecondFactor(@Arg("input", { description: "What to do, and to what." }) input: ConfirmSecondFactorInput, @Ctx() context: RequestContext): Promise<RecoveryCodes> {
    return confirmSecondFactor(own(context), input);
  }

  @Mutation(() => RecoveryCodes, { description: "Gives new recovery codes; those before count no more. Errors: WRONG_CREDENTIALS, NOT_FOUND." })
  renewRecoveryCodes(@Arg("input", { description: "What to do, and to what." }) input: OwnSecondFactorInput, @Ctx() context: RequestContext): Promise<RecoveryCodes> {
    return renewRecoveryCodes(own(context), input);
  }

  @Mutation(() => OwnSecondFactor, { description: "Takes one's own second factor away, where the role may do without. Errors: WRONG_CREDENTIALS, NOT_FOUND, SECOND_FACTOR_KEPT." })
  removeSecondFactor(@Arg("input", { description: "What to do, and to what." }) input: OwnSecondFactorInput, @Ctx() context: RequestContext): Promise<OwnSecondFactor> {
    return removeSecondFactor(own(context), input);
  }

  @Mutation(() => Account, { description: "Takes the second factor of somebody else away who lost it; their sessions end. Errors: CONFLICT, NOT_FOUND, INVALID_INPUT." })
  resetSecondFactor(@Arg("input", { description: "What to do, and to what." }) input: ResetSecondFactorInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return mutate(context, info, Account, resetSecondFactor, input);
  }

  @FieldResolver(() => OwnSecondFactor, { description: "One's own second factor." })
  secondFactor(@Root() { accountId }: Me, @Ctx() { desk }: RequestContext): Promise<OwnSecondFactor> {
    return ownSecondFactor(desk, accountId);
  }
}

/** Also in a session that needs just this. */
const own = ({ desk, session, address }: RequestContext): OwnAct => ({ desk, entry: { ...session, limited: true }, address });
