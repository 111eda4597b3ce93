import { registerEnumType } from "type-graphql";

/** Whether an account may sign in. */
export enum AccountState {
  ACTIVE = "ACTIVE",
  DISABLED = "DISABLED",
}

registerEnumType(AccountState, {
  name: "AccountState",
  description: "Whether an account may sign in.",
  valuesConfig: {
    ACTIVE: { description: "正常" },
    DISABLED: { description: "停用" },
  },
});
