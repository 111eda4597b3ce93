import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import type { Import } from "../../shared/paperTypes";
import { ImportStateChip } from "./ImportStateChip";

export const columns: Column<Import>[] = [
  {
    source: "requestedAt",
    label: "imports.field.requestedAt",
    text: ({ requestedAt }) => dateTime(requestedAt),
    sort: true,
  },
  {
    source: "kind",
    label: "imports.field.kind",
    text: ({ kind }, t) => t(`enums.importKind.${kind}`),
    words: "enums.importKind",
    sort: true,
  },
  { source: "name", label: "imports.field.name", text: ({ name }) => name, wrap: true },
  {
    source: "state",
    label: "imports.field.state",
    text: ({ state }, t) => t(`enums.importState.${state}`),
    words: "enums.importState",
    cell: ({ state }) => <ImportStateChip state={state} />,
    sort: true,
  },
  { source: "created", label: "imports.field.created", text: ({ created }) => created, align: "right" },
  { source: "changed", label: "imports.field.changed", text: ({ changed }) => changed, align: "right" },
  { source: "unchanged", label: "imports.field.unchanged", text: ({ unchanged }) => unchanged, align: "right" },
  { source: "faulty", label: "imports.field.faulty", text: ({ faulty }) => faulty, align: "right" },
  { source: "requestedBy", label: "imports.field.requestedBy", text: ({ requestedBy }) => requestedBy },
];
