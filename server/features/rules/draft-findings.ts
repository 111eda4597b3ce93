import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Text } from "../../errors/registry";
import type { RequestContext } from "../../graphql/context";
import { namedStatement } from "../../graphql/planner/statement";
import { ENTERED_YEARS } from "../calendar/load-calendar";
import type { EnteredYear } from "../calendar/working-days";
import { SubjectKind } from "../campaigns/subject-kind";
import { CAMPAIGN } from "../campaigns/words";
import { NOMINATION } from "../nominations/words";
import { WORKPLACE } from "../workplaces/words";
import { caseOn, type StoredFacts } from "./case";
import { draftCase, type Surroundings } from "./draft-case";
import { draftIdentity } from "./draft-identity";
import type { DraftFindingsInput } from "./draft-inputs";
import { judgeBy, type SetRule } from "./evaluate";
import type { Finding } from "./finding";
import { once } from "./r20-once";
import { nominationRules } from "./registry";
import { told } from "./tell";

/** Which of the things the form names the unit may use, and the facts where it may use them all. */
interface Row {
  campaign: boolean;
  award: boolean;
  workplace: boolean;
  nomination: boolean;
  identified: boolean;
  surroundings: Surroundings | null;
  saved: StoredFacts | null;
  rules: SetRule[];
  entered: EnteredYear[];
}

/** Everything but the form in one statement. The row wall decides what is there; the unit drafts with its own only. */
const GROUND = `
  with saved as (
    select id, workplace_id, identity_index from nominations where id = $4 and campaign_id = $1 and award_id = $2 and unit_id = app.unit_id()
  ), form as (
    select coalesce($3, (select workplace_id from saved)) as workplace_id, coalesce($5, case when $6 then (select identity_index from saved) end) as identity
  )
  select exists (select from campaigns where id = $1) as campaign,
    exists (select from awards where id = $2 and campaign_id = $1) as award,
    $3::uuid is null or exists (select from workplaces where id = $3 and unit_id = app.unit_id()) as workplace,
    $4::uuid is null or exists (select from saved) as nomination,
    form.identity is not null as identified,
    app.case_facts($1, $2, app.unit_id(), form.workplace_id, form.identity, $4) as surroundings,
    (select app.nomination_facts(id) from saved) as saved,
    (select coalesce(json_agg(s order by s.rule), '[]') from rule_settings s where s.campaign_id = $1) as rules,
    ${ENTERED_YEARS} as entered
  from form`;

/**
 * What the rules say to a form while it is being filled. Nothing is written. Whether somebody is nominated elsewhere is
 * said only of a number that is right and of whom saving would be refused anyway.
 */
export async function draftFindings(context: RequestContext, input: DraftFindingsInput): Promise<Finding[]> {
  const { campaignId, awardId, workplaceId = null, nominationId = null } = input;
  const identity = await draftIdentity(context, input);
  const values = [campaignId, awardId, workplaceId, nominationId, Buffer.isBuffer(identity) ? identity : null, identity === "AS_SAVED"];
  const [row] = await context.read<Row>(namedStatement(GROUND, values));
  if (!row?.campaign) throw missing("campaignId", CAMPAIGN);
  if (!row.award || !row.surroundings) throw missing("awardId", { zh: "称号", en: "award" });
  if (!row.nomination) throw missing("nominationId", NOMINATION);
  if (!row.workplace) throw missing("workplaceId", WORKPLACE);
  refuseOtherPart(row.surroundings.subjectKind, input);

  const facts = caseOn(context.desk.clock.today(), draftCase(input, row.surroundings, row.saved), row.entered);
  const findings = judgeBy(nominationRules, row.rules)(facts, facts.waivers);
  return findings.filter(({ rule }) => row.identified || rule !== once.id).map((one) => told(one, context.language));
}

const missing = (field: string, what: Text): DeskError => new DeskError("NOT_FOUND", { field, facts: { what } });

function refuseOtherPart(kind: SubjectKind, { person, collective }: DraftFindingsInput): void {
  if (kind === SubjectKind.PERSON && collective) refuseField("collective", "该称号授予个人，不填集体情况。", "this award honours persons: leave the collective part out.");
  if (kind === SubjectKind.COLLECTIVE && person) refuseField("person", "该称号授予集体，不填个人情况。", "this award honours collectives: leave the person part out.");
}
