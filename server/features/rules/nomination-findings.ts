import { Field, ID, ObjectType } from "type-graphql";
import type { RequestContext } from "../../graphql/context";
import { namedStatement } from "../../graphql/planner/statement";
import { NominationState } from "../nominations/nomination-state";
import type { StoredFacts } from "./case";
import { Finding, FindingVerdict } from "./finding";
import { findingsOf } from "./tell";

/** What the rules say to one nomination of a campaign, for tables. */
@ObjectType({ description: "What the rules say to one nomination of a campaign, for tables." })
export class NominationFindings {
  @Field(() => ID, { description: "The nomination." })
  nominationId!: string;

  @Field({ description: "Name of the person or collective." })
  name!: string;

  @Field(() => ID, { description: "The unit." })
  unitId!: string;

  @Field({ description: "Short name of the unit." })
  unit!: string;

  @Field(() => NominationState, { description: "Where it stands." })
  state!: NominationState;

  @Field(() => [Finding], { description: "What the rules say to it." })
  findings!: Finding[];
}

type Row = Omit<NominationFindings, "findings"> & { facts: (StoredFacts & { campaignId: string }) | null };

const CASES = `
  select n.id as "nominationId", n.name, n.unit_id as "unitId", u.short_name as unit, n.state, app.nomination_facts(n.id) as facts
    from nominations n join recommending_units u on u.id = n.unit_id
    where n.campaign_id = $1 and n.state not in ('WITHDRAWN', 'REJECTED', 'DISQUALIFIED') order by u.position, n.award_id, n.position`;

/** Every nomination of a campaign that the caller sees and that still stands, with what the rules say: one statement for all. */
export async function nominationFindings(context: RequestContext, campaignId: string, onlyBroken: boolean): Promise<NominationFindings[]> {
  const rows = await context.read<Row>(namedStatement(CASES, [campaignId]));
  const cases = await Promise.all(rows.map(async ({ facts, ...nomination }) => ({ ...nomination, findings: facts === null ? [] : await findingsOf(context, facts) })));
  if (!onlyBroken) return cases;
  return cases
    .map(({ findings, ...nomination }) => ({ ...nomination, findings: findings.filter(({ verdict }) => verdict !== FindingVerdict.PASSED) }))
    .filter(({ findings }) => findings.length > 0);
}
