import { useState } from "react";
import { takenOf } from "./takenOf";
import { cellKey, type QuotaTable } from "./useQuotaTable";

export type CellFault = "invalid" | "belowUse" | "belowTaken";

/** What the caller has typed into the table and not yet saved. */
export function useQuotaDraft({ saved }: QuotaTable) {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());

  const savedPlaces = (key: string) => saved.get(key)?.places ?? 0;
  const text = (key: string) => typed.get(key) ?? String(savedPlaces(key));
  const places = (key: string) => (/^\d{1,4}$/.test(text(key)) ? Number(text(key)) : Number.NaN);
  const isDirty = (key: string) => typed.has(key) && places(key) !== savedPlaces(key);

  return {
    text,
    isDirty,
    savedPlaces,
    /** The number that counts for the sums: what is typed, or what is saved while the typing is no number. */
    counted: (unitId: string, awardId: string) => {
      const key = cellKey(unitId, awardId);
      return Number.isNaN(places(key)) ? savedPlaces(key) : places(key);
    },
    /** Why a cell cannot be saved: no whole number, or fewer places than are in use, kept or lost (R03, R18). */
    fault: (key: string): CellFault | undefined => {
      if (Number.isNaN(places(key))) return "invalid";
      const quota = saved.get(key);
      if (places(key) >= takenOf(quota)) return undefined;
      return takenOf(quota) === quota?.used ? "belowUse" : "belowTaken";
    },
    type: (key: string, value: string) => setTyped((before) => new Map(before).set(key, value.trim())),
    discard: () => setTyped(new Map()),
    dirtyKeys: [...typed.keys()].filter(isDirty),
    /** The changed cells as the API takes them, each with the version that was read. */
    allocations: () =>
      [...typed.keys()].filter(isDirty).map((key) => {
        const [unitId = "", awardId = ""] = key.split(" ");
        return { unitId, awardId, places: places(key), version: saved.get(key)?.version };
      }),
  };
}

export type QuotaDraft = ReturnType<typeof useQuotaDraft>;
