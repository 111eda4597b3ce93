import { useQuery } from "@tanstack/react-query";
import { type RaRecord, type SortPayload, useDataProvider } from "react-admin";

const page = 200;

/** All records of a list, fetched page by page: for tables that are shown whole, such as the quota table. */
export function useAll<Row extends RaRecord>(
  resource: string,
  filter: Record<string, unknown>,
  sort: SortPayload,
  enabled = true,
): Row[] | undefined {
  const dataProvider = useDataProvider();
  return useQuery({
    queryKey: [resource, "all", filter, sort],
    enabled,
    queryFn: async ({ signal }) => {
      const rows: Row[] = [];
      for (let number = 1; ; number += 1) {
        const { data, total } = await dataProvider.getList<Row>(resource, {
          filter,
          sort,
          pagination: { page: number, perPage: page },
          signal,
        });
        rows.push(...data);
        if (data.length === 0 || rows.length >= (total ?? 0)) return rows;
      }
    },
  }).data;
}
