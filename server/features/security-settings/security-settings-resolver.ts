import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { mutate } from "../../graphql/mutate";
import { readOne } from "../../graphql/planner/read";
import { SETTINGS_ID } from "./bounds";
import { UpdateSecuritySettingsInput } from "./inputs";
import { PasswordPolicy } from "./password-policy";
import { SecuritySettings } from "./security-settings";
import { tellPasswordPolicy } from "./tell-password-policy";
import { updateSecuritySettings } from "./update-security-settings";

@Resolver(() => SecuritySettings)
export class SecuritySettingsResolver {
  @Query(() => SecuritySettings, { description: "The security policy, for the administrators." })
  securitySettings(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SecuritySettings | null> {
    return readOne(context, info, SecuritySettings, SETTINGS_ID);
  }

  @Query(() => PasswordPolicy, { description: "What a new password has to be made of. Open to anybody: whoever has to change theirs is told before anything else opens." })
  passwordPolicy(@Ctx() { desk }: RequestContext): Promise<PasswordPolicy> {
    return tellPasswordPolicy(desk);
  }

  @Mutation(() => SecuritySettings, { description: "Sets the security policy. Errors: CONFLICT, INVALID_INPUT." })
  updateSecuritySettings(@Arg("input", { description: "What to do, and to what." }) input: UpdateSecuritySettingsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SecuritySettings> {
    return mutate(context, info, SecuritySettings, updateSecuritySettings, input);
  }
}
