import type { EntityManager } from "typeorm";
import type { EnteredYear } from "./working-days";

/**
 * SQL of the years an office entered, for statements that read them beside other things. As JSON: the driver makes
 * Date objects of an array of dates.
 */
export const ENTERED_YEARS =
  "(select coalesce(json_agg(json_build_object('year', y.year, 'holidays', y.holidays, 'makeUpDays', y.make_up_days)), '[]') from calendar_years y)";

/** The years an office entered, for the functions of the working calendar. */
export async function loadCalendar(manager: EntityManager): Promise<EnteredYear[]> {
  const [row] = await manager.query<[{ entered: EnteredYear[] }]>(`select ${ENTERED_YEARS} as entered`);
  return row.entered;
}
