import type { World } from "../data/world";

/** One query of the benchmark. */
export interface BenchQuery {
  /** Also the name of the operation. */
  name: string;
  /** For the table's legend. */
  title: string;
  /** GraphQL of our API. */
  desk: string;
  /** GraphQL of the API that PostGraphile makes from the tables. */
  postgraphile: string;
  /**
   * SQL whose one column `data` is the answer, with the variables as its parameters in their order. `wall` is put
   * where a root table's rows are chosen: nothing under row-level security, the seat's own condition without it.
   */
  sql(wall: string): string;
  /** Variables of the requests, which take turns. */
  variables(world: World): Record<string, string | number>[];
}
