import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import type { AuditEvent } from "../../shared/schema";
import { actionText } from "./actionText";
import { OutcomeChip } from "./OutcomeChip";

export const columns: Column<AuditEvent>[] = [
  {
    source: "occurredAt",
    label: "resources.auditEvents.fields.occurredAt",
    text: ({ occurredAt }) => dateTime(occurredAt),
    sort: true,
  },
  {
    source: "actorName",
    label: "resources.auditEvents.fields.actorName",
    text: ({ actorName }) => actorName,
    sort: true,
  },
  {
    source: "role",
    parts: [
      { label: "resources.auditEvents.fields.role", words: "enums.role" },
      { label: "audit.seat", path: "seat", words: "enums.seat" },
    ],
    label: "resources.auditEvents.fields.role",
    text: ({ role, seat }, t) =>
      [role && t(`enums.role.${role}`), seat && t(`enums.seat.${seat}`)].filter(Boolean).join(" · ") || null,
  },
  {
    source: "action", words: "enums.action",
    label: "resources.auditEvents.fields.action",
    text: ({ action }, t) => actionText(action, t),
    sort: true,
  },
  {
    source: "outcome", words: "enums.auditOutcome",
    label: "resources.auditEvents.fields.outcome",
    text: ({ outcome }, t) => t(`enums.auditOutcome.${outcome}`),
    cell: ({ outcome }) => <OutcomeChip outcome={outcome} />,
    sort: true,
  },
  { source: "code", label: "resources.auditEvents.fields.code", text: ({ code }) => code, sort: true },
  { source: "address", label: "resources.auditEvents.fields.address", text: ({ address }) => address },
];
