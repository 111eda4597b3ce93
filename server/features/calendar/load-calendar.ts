import type { EntityManager } from "typeorm";
import type { EnteredYear } from "./working-days";

/** The years an office entered, for the functions of the working calendar. As JSON: the driver makes Date objects of an array of dates. */
export async function loadCalendar(manager: EntityManager): Promise<EnteredYear[]> {
  const [row] = await manager.query<[{ entered: EnteredYear[] }]>(
    "select coalesce(json_agg(json_build_object('year', year, 'holidays', holidays, 'makeUpDays', make_up_days)), '[]') as entered from calendar_years",
  );
  return row.entered;
}
