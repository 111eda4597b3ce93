import type { Arrival } from "../../shared/arrivalTypes";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import type { T } from "../../shared/useT";
import { useT } from "../../shared/useT";
import { paperName } from "./paperName";
import { RemoveArrivalButton } from "./RemoveArrivalButton";

/** What the copies were like: in order, or what is wrong with them. */
const orderOf = ({ sealed, a4, copies }: Arrival, t: T): string =>
  [...(sealed ? [] : [t("arrivals.chip.unsealed", { count: copies })]), ...(a4 ? [] : [t("arrivals.chip.size", { count: copies })])].join(t("app.separator")) ||
  t("arrivals.came.inOrder");

const stateOf = ({ removedBy, removeReason }: Arrival, t: T): string =>
  removedBy ? t("arrivals.came.removedBy", { name: removedBy, reason: removeReason }) : t("arrivals.came.standing");

export const cameColumns: Column<Arrival>[] = [
  { source: "arrivedOn", label: "resources.paperArrivals.fields.arrivedOn", text: ({ arrivedOn }) => arrivedOn, sort: true },
  { source: "unit", path: "unit.shortName", label: "resources.paperArrivals.fields.unit", text: ({ unit }) => unit.shortName },
  {
    source: "paper",
    parts: [
      { label: "resources.paperArrivals.fields.paper" },
      { label: "resources.paperArrivals.fields.nomination", path: "nomination.name" },
    ],
    label: "resources.paperArrivals.fields.paper",
    text: ({ paper, nomination }, t) => paperName(paper, nomination?.name, t),
    wrap: true,
    sort: true,
  },
  { source: "copies", label: "resources.paperArrivals.fields.copies", text: ({ copies }) => copies, align: "right", sort: true },
  {
    source: "order",
    label: "resources.paperArrivals.fields.order",
    text: orderOf,
    parts: [
      { label: "resources.paperArrivals.fields.sealed", path: "sealed", words: "yesNo" },
      { label: "resources.paperArrivals.fields.a4", path: "a4", words: "yesNo" },
    ],
  },
  { source: "receivedBy", label: "resources.paperArrivals.fields.receivedBy", text: ({ receivedBy }) => receivedBy },
  { source: "remark", label: "resources.paperArrivals.fields.remark", text: ({ remark }) => remark, wrap: true },
  {
    source: "state",
    parts: [
      { label: "resources.paperArrivals.fields.removedBy", path: "removedBy" },
      { label: "resources.paperArrivals.fields.removeReason", path: "removeReason" },
    ],
    label: "resources.paperArrivals.fields.state",
    text: stateOf,
    cell: (row) => <ArrivalState arrival={row} />,
    wrap: true,
  },
];

/** The last column, for whoever may take a line off; not in the exported file. */
export const removing: Column<Arrival> = {
  source: "remove",
  label: "arrivals.remove.confirm",
  text: () => "",
  cell: (row) => (row.removedAt === null ? <RemoveArrivalButton arrival={row} /> : null),
};

const ArrivalState = ({ arrival }: { arrival: Arrival }) => {
  const t = useT();
  if (arrival.removedAt === null) return <Chip tone="green" mark="done">{t("arrivals.came.standing")}</Chip>;
  return (
    <>
      <Chip tone="grey" mark="ended">{t("arrivals.came.removed")}</Chip> {stateOf(arrival, t)}
    </>
  );
};
