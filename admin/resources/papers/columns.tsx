import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import type { Paper } from "../../shared/paperTypes";
import { PaperActions } from "./PaperActions";
import { PaperName } from "./PaperName";
import { PaperStateChip } from "./PaperStateChip";
import { sizeText } from "./sizeText";

export const columns: Column<Paper>[] = [
  {
    source: "kind",
    label: "papers.field.kind",
    text: ({ kind }, t) => t(`enums.paperKind.${kind}`),
    words: "enums.paperKind",
    sort: true,
  },
  {
    source: "name",
    label: "papers.field.name",
    text: ({ name, problem }) => name ?? problem,
    cell: (paper) => <PaperName paper={paper} />,
    parts: [{ label: "papers.field.name" }, { label: "papers.field.problem", path: "problem" }],
    wrap: true,
  },
  {
    source: "state",
    label: "papers.field.state",
    text: ({ state }, t) => t(`enums.paperState.${state}`),
    words: "enums.paperState",
    cell: (paper) => <PaperStateChip paper={paper} />,
    sort: true,
  },
  { source: "size", label: "papers.field.size", text: ({ size }) => sizeText(size), align: "right" },
  { source: "requestedBy", label: "papers.field.requestedBy", text: ({ requestedBy }) => requestedBy },
  {
    source: "requestedAt",
    label: "papers.field.requestedAt",
    text: ({ requestedAt }) => dateTime(requestedAt),
    sort: true,
  },
  {
    source: "version",
    label: "papers.field.actions",
    text: ({ sha256 }) => sha256,
    path: "sha256",
    cell: (paper) => <PaperActions paper={paper} />,
  },
];
