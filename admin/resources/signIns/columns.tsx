import type { Column } from "../../shared/columns";
import type { SignIn } from "../../shared/conventionTypes";
import { dateTime } from "../../shared/format";
import { actionText } from "../auditEvents/actionText";
import { OutcomeChip } from "../auditEvents/OutcomeChip";
import { refusalText } from "./refusalText";

export const columns: Column<SignIn>[] = [
  { source: "occurredAt", label: "conventions.time", text: ({ occurredAt }) => dateTime(occurredAt), sort: true },
  {
    source: "name",
    label: "conventions.account",
    parts: [
      { label: "conventions.account", path: "name" },
      { label: "conventions.username", path: "account.username" },
    ],
    text: ({ name, account }) => (account ? `${account.displayName}（${account.username}）` : name),
    sort: true,
  },
  {
    source: "role", words: "enums.role",
    label: "conventions.role",
    text: ({ role }, t) => (role ? t(`enums.role.${role}`) : t("conventions.unknownAccount")),
    sort: true,
  },
  { source: "action", words: "enums.action", label: "conventions.what", text: ({ action }, t) => actionText(action, t), sort: true },
  { source: "kind", words: "enums.sessionKind", label: "conventions.kind", text: ({ kind }, t) => t(`enums.sessionKind.${kind}`), sort: true },
  {
    source: "outcome", words: "enums.auditOutcome",
    label: "conventions.outcome",
    text: ({ outcome }, t) => t(`enums.auditOutcome.${outcome}`),
    cell: ({ outcome }) => <OutcomeChip outcome={outcome} />,
    sort: true,
  },
  { source: "code", words: "enums.signInRefusal", label: "conventions.why", text: ({ code }, t) => refusalText(code, t), sort: true },
  { source: "address", label: "conventions.address", text: ({ address }) => address || null },
];
