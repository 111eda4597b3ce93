import type { Column } from "../../shared/columns";
import type { Operation } from "../../shared/conventionTypes";
import { dateTime } from "../../shared/format";
import { actionText, subjectText } from "../auditEvents/actionText";
import { OutcomeChip } from "../auditEvents/OutcomeChip";

export const columns: Column<Operation>[] = [
  { source: "occurredAt", label: "conventions.time", text: ({ occurredAt }) => dateTime(occurredAt), sort: true },
  { source: "actorName", label: "conventions.actor", text: ({ actorName }) => actorName, sort: true },
  { source: "action", words: "enums.action", label: "conventions.operation", text: ({ action }, t) => actionText(action, t), sort: true },
  { source: "subjectType", words: "enums.subject", label: "conventions.subject", text: ({ subjectType }, t) => subjectText(subjectType, t), sort: true },
  {
    source: "outcome", words: "enums.auditOutcome",
    label: "conventions.outcome",
    text: ({ outcome }, t) => t(`enums.auditOutcome.${outcome}`),
    cell: ({ outcome }) => <OutcomeChip outcome={outcome} />,
    sort: true,
  },
  { source: "code", label: "conventions.code", text: ({ code }) => code, sort: true },
  { source: "address", label: "conventions.address", text: ({ address }) => address || null },
];
