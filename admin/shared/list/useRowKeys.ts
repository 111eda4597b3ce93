import { type RefObject, useCallback } from "react";
import { useT } from "../useT";
import { useKeys } from "./useKeys";

interface RowKeys {
  table: RefObject<HTMLElement | null>;
  opens: boolean;
  selects: boolean;
}

const MOVES: Record<string, number> = { j: 1, arrowdown: 1, k: -1, arrowup: -1, home: -Infinity, end: Infinity };

/**
 * From list to decision without a mouse: j, k and the arrows move through the rows, Enter opens, X or the space bar
 * selects, F leads to the filter. Arrows, Home, End, Enter and space work from a row only: elsewhere they scroll and press.
 */
export function useRowKeys({ table, opens, selects }: RowKeys): void {
  const t = useT();
  const take = useCallback(
    (key: string, { target }: KeyboardEvent): boolean => {
      if (key === "f") return focusFilter();
      const rows = [...(table.current?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
      if (rows.length === 0) return false;
      const within = target instanceof HTMLElement ? target.closest<HTMLElement>("tr[data-row]") : null;
      const onRow = within !== null && within === target;
      const move = MOVES[key];
      if (move !== undefined) {
        if (key.length > 1 && !onRow) return false;
        const from = within ? rows.indexOf(within) : -1;
        const to = within ? Math.min(rows.length - 1, Math.max(0, from + move)) : rows.findIndex(({ tabIndex }) => tabIndex === 0);
        rows[Math.max(0, to)]?.focus();
        return true;
      }
      if (key === "enter" && onRow && opens) within.click();
      else if (selects && within && (key === "x" || (key === " " && onRow))) within.querySelector<HTMLInputElement>(".select-item input:enabled")?.click();
      else return false;
      return true;
    },
    [table, opens, selects],
  );
  useKeys(
    [
      { keys: "J ↓", label: t("lists.keys.down") },
      { keys: "K ↑", label: t("lists.keys.up") },
      ...(opens ? [{ keys: "Enter", label: t("lists.keys.open") }] : []),
      ...(selects ? [{ keys: `X ${t("lists.keys.space")}`, label: t("lists.keys.select") }] : []),
      { keys: "F", label: t("lists.keys.filter") },
    ],
    take,
  );
}

function focusFilter(): boolean {
  const field = document.querySelector<HTMLInputElement>('#main-content .RaFilterForm-filterFormInput input:not([type="hidden"])');
  field?.focus();
  field?.select();
  return field !== null;
}
