import type { Column } from "../../shared/columns";
import type { HonourLine } from "../../shared/honourTypes";
import { HonourStateChip } from "./HonourStateChip";

export const columns: Column<HonourLine>[] = [
  { source: "holderName", label: "honours.field.holderName", text: ({ holderName }) => holderName, sort: true, wrap: true },
  { source: "awardName", label: "honours.field.awardName", text: ({ awardName }) => awardName, sort: true },
  { source: "campaignName", label: "honours.field.campaignName", text: ({ campaignName }) => campaignName, wrap: true },
  { source: "workplaceName", label: "honours.field.workplaceName", text: ({ workplaceName }) => workplaceName, wrap: true },
  { source: "level", words: "enums.honourLevel", label: "honours.field.level", text: ({ level }, t) => t(`enums.honourLevel.${level}`) },
  { source: "certificateNumber", label: "honours.field.certificateNumber", text: ({ certificateNumber }) => certificateNumber },
  { source: "conferredOn", label: "honours.field.conferredOn", text: ({ conferredOn }) => conferredOn, sort: true },
  {
    source: "state", words: "honours.state",
    label: "honours.field.state",
    text: ({ state }, t) => t(`honours.state.${state}`),
    cell: ({ state }) => <HonourStateChip state={state} />,
    sort: true,
  },
  { source: "revokedOn", label: "honours.field.revokedOn", text: ({ revokedOn }) => revokedOn },
];
