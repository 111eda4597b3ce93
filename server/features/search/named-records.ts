import type { RequestContext } from "../../graphql/context";
import { refuseField } from "../../errors/refuse-field";
import { recordsSql } from "./found";
import type { RecordInput, SearchHit } from "./types";

const MOST_RECORDS = 20;
const ASKED = "select kind, id, place from unnest($1::text[], $2::uuid[]) with ordinality as asked (kind, id, place)";

/** The names of records known by id, in the order asked; those the caller does not see (any more) are left out. */
export async function namedRecords(context: RequestContext, records: RecordInput[]): Promise<SearchHit[]> {
  if (records.length > MOST_RECORDS) refuseField("records", `一次最多查询 ${MOST_RECORDS} 条。`, `At most ${MOST_RECORDS} records can be asked for at once.`);
  const role = context.caller?.role;
  if (!role) return [];
  return context.read<SearchHit>({ name: `named_records_${role}`, text: recordsSql(ASKED, role), values: [records.map(({ kind }) => kind), records.map(({ id }) => id)] });
}
