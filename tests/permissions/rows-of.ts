import type { World } from "./world";

/** A row as a statement writes it. */
export type Row = Record<string, unknown>;

/** Finds rows of units in the world that `known` gives once there is one. */
export function rowsOf(known: () => World) {
  const unit = (name: keyof World["units"]) => known().units[name];
  /** A row of a unit, in the main campaign and a state where that is asked for. */
  const row = async (table: string, of: keyof World["units"], where: Row = {}): Promise<Row> => {
    const wanted = { unit_id: unit(of).id, ...(["nominations", "quotas"].includes(table) ? { campaign_id: known().campaigns.main.id } : {}), ...where };
    const found = (await known().rows(table)).find((one) => Object.entries(wanted).every(([column, value]) => one[column] === value));
    if (!found) throw new Error(`No row of ${table} in ${of}`);
    return found;
  };
  const nomination = (of: keyof World["units"], state: string, kind = "PERSON") => row("nominations", of, { state, subject_kind: kind });
  return { unit, row, nomination };
}
