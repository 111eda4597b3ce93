import { Chip } from "../../shared/Chip";
import type { AccountState } from "../../shared/enums";
import { useT } from "../../shared/useT";

/** Whether an account may sign in. */
export const AccountStateChip = ({ state }: { state: AccountState }) => (
  <Chip tone={state === "ACTIVE" ? "green" : "grey"}>{useT()(`enums.accountState.${state}`)}</Chip>
);
