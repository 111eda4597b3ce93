import { registerEnumType } from "type-graphql";

/** What a session still needs before it opens anything else: the database refuses everything in its name until then. */
export enum SessionNeed {
  NEW_PASSWORD = "NEW_PASSWORD",
  SECOND_FACTOR_SETUP = "SECOND_FACTOR_SETUP",
}

registerEnumType(SessionNeed, {
  name: "SessionNeed",
  description: "What a session still needs before it opens anything else.",
  valuesConfig: {
    NEW_PASSWORD: { description: "须修改密码: the password is a first or reset one, or has expired: `changePassword`." },
    SECOND_FACTOR_SETUP: { description: "须设置第二因子: the role signs in with a second factor, and the account has none yet." },
  },
});
