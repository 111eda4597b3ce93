import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import type { Account } from "../../shared/schema";
import { AccountStateChip } from "./AccountStateChip";

export const columns: Column<Account>[] = [
  {
    source: "username",
    label: "resources.accounts.fields.username",
    text: ({ username }) => username,
    sort: true,
  },
  {
    source: "displayName",
    label: "resources.accounts.fields.displayName",
    text: ({ displayName }) => displayName,
    sort: true,
  },
  {
    source: "role",
    label: "resources.accounts.fields.role",
    text: ({ role }, t) => t(`enums.role.${role}`),
    sort: true,
  },
  {
    source: "seat",
    label: "resources.accounts.fields.seat",
    text: ({ seat }, t) => (seat ? t(`enums.seat.${seat}`) : null),
    sort: true,
  },
  {
    source: "unitId",
    label: "resources.accounts.fields.unitId",
    text: ({ unit }) => unit?.shortName ?? null,
  },
  {
    source: "state",
    label: "resources.accounts.fields.state",
    text: ({ state }, t) => t(`enums.accountState.${state}`),
    cell: ({ state }) => <AccountStateChip state={state} />,
    sort: true,
  },
  {
    source: "lastSignInAt",
    label: "resources.accounts.fields.lastSignInAt",
    text: ({ lastSignInAt }, t) => (lastSignInAt ? dateTime(lastSignInAt) : t("accounts.never")),
    sort: true,
  },
];
