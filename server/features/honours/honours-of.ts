import type { RequestContext } from "../../graphql/context";
import { namedStatement } from "../../graphql/planner/statement";
import { identityOf } from "./identity-of";
import type { HonoursOfInput } from "./inputs";

/** Ids of the register's lines about one person or collective, newest first. The number becomes a blind index here and goes no further. */
export async function honoursOf(context: RequestContext, input: HonoursOfInput): Promise<string[]> {
  const text = "select id from honours where identity_index = $1 order by conferred_on desc, id desc";
  const rows = await context.read<{ id: string }>(namedStatement(text, [identityOf(context.desk, input)]));
  return rows.map(({ id }) => id);
}
