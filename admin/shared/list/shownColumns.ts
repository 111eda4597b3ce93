import { type RaRecord, useStore } from "react-admin";
import type { Column } from "../columns";

/** What somebody chose of a list's columns: their order, and which are left out. */
export interface ColumnChoice {
  order: string[];
  hidden: string[];
}

const AS_MADE: ColumnChoice = { order: [], hidden: [] };

/** The choice of columns of a resource, remembered in this browser. */
export const useColumnChoice = (resource: string) => useStore<ColumnChoice>(`${resource}.columnChoice`, AS_MADE);

/** All columns in the order chosen; one that was not known when it was chosen keeps its place after those before it. */
export function ordered<Row extends RaRecord>(columns: readonly Column<Row>[], { order }: ColumnChoice): Column<Row>[] {
  const place = ({ source }: Column<Row>, made: number): number => {
    const chosen = order.indexOf(source);
    if (chosen >= 0) return chosen;
    const before = columns.slice(0, made).findLast((column) => order.includes(column.source));
    return before ? order.indexOf(before.source) + (made + 1) / 1_000 : made / 1_000 - 1;
  };
  return columns
    .map((column, made) => ({ column, place: place(column, made) }))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => column);
}

/** The columns as the screen and the exported file show them. */
export function useShownColumns<Row extends RaRecord>(resource: string, columns: readonly Column<Row>[]): Column<Row>[] {
  const [choice] = useColumnChoice(resource);
  const shown = ordered(columns, choice).filter(({ source }) => !choice.hidden.includes(source));
  return shown.length > 0 ? shown : [...columns];
}
