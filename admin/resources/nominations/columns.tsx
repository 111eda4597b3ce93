import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import type { Nomination } from "../../shared/schema";
import { StateChip } from "../../shared/StateChip";
import { FindingsCell } from "./findings/FindingsCell";
import { findingsText } from "./findings/findingsText";

export const columns: Column<Nomination>[] = [
  { source: "unitId", path: "unit.shortName", label: "resources.nominations.fields.unitId", text: ({ unit }) => unit.shortName },
  {
    source: "position",
    label: "resources.nominations.fields.position",
    text: ({ position }) => position,
    align: "right",
  },
  {
    source: "name",
    label: "resources.nominations.fields.name",
    text: ({ name }) => name,
    sort: true,
    wrap: true,
  },
  { source: "awardId", path: "award.name", label: "resources.nominations.fields.awardId", text: ({ award }) => award.name },
  {
    source: "workplaceId", path: "workplace.name",
    label: "resources.nominations.fields.workplaceId",
    text: ({ workplace }) => workplace.name,
    wrap: true,
  },
  {
    source: "state", words: "enums.nominationState",
    label: "resources.nominations.fields.state",
    text: ({ state }, t) => t(`enums.nominationState.${state}`),
    cell: ({ state }) => <StateChip state={state} />,
    sort: true,
  },
  {
    source: "findings", path: "findings.rule",
    label: "resources.nominations.fields.findings",
    text: ({ findings, state }, t) => findingsText(findings, state, t),
    cell: (row) => <FindingsCell nomination={row} />,
  },
  {
    source: "deedsLength",
    label: "resources.nominations.fields.deedsLength",
    text: ({ deedsLength }) => deedsLength,
    align: "right",
  },
  {
    source: "submittedAt",
    label: "resources.nominations.fields.submittedAt",
    text: ({ submittedAt }) => submittedAt && dateTime(submittedAt),
    sort: true,
  },
  {
    source: "updatedAt",
    label: "resources.nominations.fields.updatedAt",
    text: ({ updatedAt }) => dateTime(updatedAt),
    sort: true,
  },
];
