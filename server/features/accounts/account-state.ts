import { registerEnumType } from "type-graphql";

/** Whether an account may sign in. */
export enum AccountState {
  PENDING = "PENDING",
  ACTIVE = "ACTIVE",
  DISABLED = "DISABLED",
}

registerEnumType(AccountState, {
  name: "AccountState",
  description: "Whether an account may sign in.",
  valuesConfig: {
    PENDING: { description: "待审批: takes effect when a security administrator approves it" },
    ACTIVE: { description: "正常" },
    DISABLED: { description: "停用" },
  },
});
