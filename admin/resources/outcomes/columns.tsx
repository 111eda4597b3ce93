import type { Column } from "../../shared/columns";
import type { Outcome } from "../../shared/outcomeTypes";
import { type T, useT } from "../../shared/useT";
import { OutcomeStateChip } from "./OutcomeStateChip";

/** "未入选（备选第 2）": the place in the reserve belongs to the state. */
const stateText = ({ state, reserve }: Outcome, t: T): string =>
  t(`outcomes.state.${state}`) + (reserve === null ? "" : t("outcomes.reserve", { place: reserve }));

const unitColumns: Column<Outcome>[] = [
  { source: "unitName", label: "outcomes.column.unit", text: ({ unitName }) => unitName, sort: true },
  { source: "seat", words: "enums.seat", label: "outcomes.column.seat", text: ({ seat }, t) => t(`enums.seat.${seat}`), sort: true },
];

const order: Column<Outcome> = { source: "order", label: "outcomes.column.order", text: (row) => row.order, align: "right" };

/** Units see their own alone, so their table does not name them, nor where others stood in the votes. */
export const columnsFor = (ofUnit: boolean): Column<Outcome>[] => [
  { source: "awardPosition,order", path: "awardName", label: "outcomes.column.award", text: ({ awardName }) => awardName, sort: true },
  ...(ofUnit ? [] : [order]),
  { source: "name", label: "outcomes.column.name", text: ({ name }) => name, sort: true, wrap: true },
  ...(ofUnit ? [] : unitColumns),
  { source: "workplaceName", label: "outcomes.column.workplace", text: ({ workplaceName }) => workplaceName, wrap: true },
  {
    source: "state",
    parts: [
      { label: "outcomes.column.state", words: "outcomes.state" },
      ...(ofUnit ? [] : [{ label: "outcomes.column.reserve", path: "reserve" } as const]),
    ],
    label: "outcomes.column.state",
    text: stateText,
    cell: (row) => <State {...row} />,
    sort: true,
  },
  { source: "reason", label: "outcomes.column.reason", text: ({ reason }) => reason, wrap: true },
];

const State = (row: Outcome) => (
  <>
    <OutcomeStateChip state={row.state} />
    {row.reserve === null ? null : <Reserve place={row.reserve} />}
  </>
);

const Reserve = ({ place }: { place: number }) => <>{useT()("outcomes.reserve", { place })}</>;
