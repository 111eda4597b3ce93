import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { CAMPAIGN } from "../campaigns/words";
import { readFeedback } from "./feedback-file";
import { matchFeedback, type Nominee } from "./match-feedback";
import type { FeedbackFile } from "./types";

/** Full names only of the units the caller sees; the short one stands in the outcome itself. */
export const NOMINEES = `
  select coalesce((select json_agg(json_build_object('nominationId', o.nomination_id, 'name', o.name, 'award', o.award_name, 'state', o.state,
      'units', array_remove(array[o.unit_name, u.name], null)) order by o.award_position, o."order", o.id)
    from outcomes o left join recommending_units u on u.id = o.unit_id where o.campaign_id = c.id), '[]') as nominees
  from campaigns c where c.id = $1`;

/** What recording a file of the national office would do. Writes nothing. */
export async function readFeedbackFile(context: RequestContext, campaignId: string, content: string): Promise<FeedbackFile> {
  const [row] = isId(campaignId) ? await context.read<{ nominees: Nominee[] }>({ name: "feedback_nominees", text: NOMINEES, values: [campaignId] }) : [];
  if (!row) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  const { lines, missing } = matchFeedback(readFeedback(content), row.nominees);
  return {
    lines: lines.map(({ problem, ...line }) => ({ ...line, problem: problem && problem[context.language] })),
    missing: missing.map(({ nominationId, name, award, units }) => ({ nominationId, name, awardName: award, unitName: units[0] ?? "" })),
  };
}
