import type { ReactNode } from "react";
import { type RaRecord, useGetOne, useParams, useRequireAccess } from "react-admin";
import { NotFoundPage } from "../../layout/NotFoundPage";
import { refusalOf } from "../../providers/refusal";
import { whole } from "../../shared/whole";

interface LiveRecordProps<Row extends RaRecord> {
  resource: string;
  /** The one the address names, unless given. */
  id?: string;
  /** In how many milliseconds it is asked again; never: false. */
  pace: (record: Row) => number | false;
  children: (record: Row) => ReactNode;
}

/**
 * A record that is asked again now and then. Unlike react-admin's own page it stays where it is when the network fails:
 * somebody who votes on a phone in a lift loses neither what they chose nor the receipt.
 */
export function LiveRecord<Row extends RaRecord>({ resource, id, pace, children }: LiveRecordProps<Row>) {
  useRequireAccess({ resource, action: "show" });
  const params = useParams();
  const named = id ?? (params.id ? decodeURIComponent(params.id) : undefined);
  const { data, error } = useGetOne<Row>(
    resource,
    { id: named, ...whole },
    {
      enabled: named !== undefined,
      refetchInterval: ({ state }) => (state.data ? pace(state.data) : false),
    },
  );
  if (data) return children(data);
  return refusalOf(error)?.code === "NOT_FOUND" ? <NotFoundPage /> : null;
}
