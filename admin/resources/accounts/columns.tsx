import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import type { Account } from "../../shared/schema";
import { AccountStateChip } from "./AccountStateChip";
import { LockChip } from "./LockChip";

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
    parts: [
      { label: "resources.accounts.fields.role", words: "enums.role" },
      { label: "resources.accounts.fields.seat", path: "seat", words: "enums.seat" },
    ],
    label: "resources.accounts.fields.role",
    text: ({ role, seat }, t) => [t(`enums.role.${role}`), seat && t(`enums.seat.${seat}`)].filter(Boolean).join(" · "),
    sort: true,
  },
  {
    source: "unitId", path: "unit.shortName",
    label: "resources.accounts.fields.unitId",
    text: ({ unit }) => unit?.shortName ?? null,
  },
  {
    source: "state", words: "enums.accountState",
    label: "resources.accounts.fields.state",
    text: ({ state }, t) => t(`enums.accountState.${state}`),
    cell: ({ state }) => <AccountStateChip state={state} />,
    sort: true,
  },
  {
    source: "secondFactor",
    label: "secondFactor.panel",
    text: ({ secondFactor, role }, t) => (role === "INTEGRATION" ? null : t(secondFactor ? "secondFactor.has" : "secondFactor.hasNot")),
    sort: true,
  },
  {
    source: "lockedUntil",
    label: "securitySettings.lockedUntil",
    text: ({ lockedUntil }) => (lockedUntil ? dateTime(lockedUntil) : null),
    cell: ({ lockedUntil }) => <LockChip until={lockedUntil} />,
  },
  {
    source: "lastSignInAt",
    label: "resources.accounts.fields.lastSignInAt",
    text: ({ lastSignInAt }, t) => (lastSignInAt ? dateTime(lastSignInAt) : t("accounts.never")),
    sort: true,
  },
];
