import { Chip } from "../../shared/Chip";
import type { AccountState } from "../../shared/enums";
import { useT } from "../../shared/useT";

const TONES = { PENDING: "amber", ACTIVE: "green", DISABLED: "grey" } as const;

/** Whether an account may sign in, or waits for approval. */
export const AccountStateChip = ({ state }: { state: AccountState }) => (
  <Chip tone={TONES[state]}>{useT()(`enums.accountState.${state}`)}</Chip>
);
