import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import type { WaiverLine } from "../../shared/schema";
import { WaiverStateChip } from "./WaiverStateChip";

export const columns: Column<WaiverLine>[] = [
  {
    source: "requestedAt",
    label: "resources.waivers.fields.requestedAt",
    text: ({ requestedAt }) => dateTime(requestedAt),
    sort: true,
  },
  {
    source: "unit", path: "nomination.unit.shortName",
    label: "resources.waivers.fields.unit",
    text: ({ nomination }) => nomination.unit.shortName,
  },
  {
    source: "nomination", path: "nomination.name",
    label: "resources.waivers.fields.nomination",
    text: ({ nomination }) => nomination.name,
    wrap: true,
  },
  {
    source: "award", path: "nomination.award.name",
    label: "resources.waivers.fields.award",
    text: ({ nomination }) => nomination.award.name,
  },
  { source: "rule", label: "resources.waivers.fields.rule", text: ({ rule }) => rule, sort: true },
  {
    source: "justification",
    label: "resources.waivers.fields.justification",
    text: ({ justification }) => justification,
    wrap: true,
  },
  {
    source: "state", words: "enums.waiverState",
    label: "resources.waivers.fields.state",
    text: ({ state }, t) => t(`enums.waiverState.${state}`),
    cell: ({ state }) => <WaiverStateChip state={state} />,
    sort: true,
  },
  { source: "decidedBy", label: "resources.waivers.fields.decidedBy", text: ({ decidedBy }) => decidedBy },
  {
    source: "decidedAt",
    label: "resources.waivers.fields.decidedAt",
    text: ({ decidedAt }) => decidedAt && dateTime(decidedAt),
    sort: true,
  },
  { source: "opinion", label: "resources.waivers.fields.opinion", text: ({ opinion }) => opinion, wrap: true },
];
