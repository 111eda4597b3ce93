import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { Seat } from "../../server/features/campaigns/seat";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import type { Workplace } from "../../server/features/workplaces/workplace";
import type { ApiClient } from "../support/api-client";
import { aCollectiveInput, aPersonInput, next } from "../support/builders";
import type { TestDesk } from "../support/desk";

/** What a test of nominations acts on: one unit with its contact and office, and what it may nominate for. */
export interface Scene {
  campaign: Campaign & { awards: Award[] };
  /** 先进集体 */
  forCollectives: Award;
  /** 劳动模范 */
  forPersons: Award;
  unit: RecommendingUnit;
  workplace: Workplace;
  contactAccount: Account;
  officeAccount: Account;
  contact: ApiClient;
  office: ApiClient;
}

/** A unit with `places` for each award, ready to nominate; in a campaign of its own unless one is given. */
export async function aScene(desk: TestDesk, { seat = Seat.INDUSTRY, places = 3, campaign: given }: { seat?: Seat; places?: number; campaign?: Scene["campaign"] } = {}): Promise<Scene> {
  const campaign = given ?? (await desk.builders.aCampaign());
  const [forCollectives, forPersons] = campaign.awards;
  if (!forCollectives || !forPersons) throw new Error("The campaign lacks awards");
  const unit = await desk.builders.aUnit({ seat });
  const workplace = await desk.builders.aWorkplace(unit);
  const contactAccount = await desk.builders.anAccount(Role.UNIT, { unit });
  const officeAccount = await desk.builders.anAccount(Role.OFFICE, { seat });
  if (places > 0) for (const award of [forCollectives, forPersons]) await desk.builders.aQuota({ campaign, award, unit, places });
  return { campaign, forCollectives, forPersons, unit, workplace, contactAccount, officeAccount, contact: await desk.as(contactAccount), office: await desk.as(officeAccount) };
}

/** What a contact would send for a person. */
export function personInput({ campaign, forPersons, workplace }: Scene, fields: object = {}) {
  const person = aPersonInput();
  return { campaignId: campaign.id, awardId: forPersons.id, workplaceId: workplace.id, name: `李样本${next()}`, deeds: "该同志扎根一线。", person, ...fields };
}

/** What a contact would send for a collective. */
export function collectiveInput({ campaign, forCollectives, workplace }: Scene, fields: object = {}) {
  const collective = aCollectiveInput();
  return { campaignId: campaign.id, awardId: forCollectives.id, workplaceId: workplace.id, name: `总装班组${next()}`, deeds: "该集体攻坚克难。", collective, ...fields };
}

export interface Told {
  id: string;
  version: number;
  state: string;
  name: string;
  submittedAt: string | null;
  decidedAt: string | null;
  events: { act: string; fromState: string | null; toState: string; actorName: string; reason: string | null }[];
  reviews: { decision: string; opinion: string; reviewerName: string; level: string }[];
}

export const TOLD = "{ id version state name submittedAt decidedAt events { act fromState toState actorName reason } reviews { decision opinion reviewerName level } }";

/** Input type of each verb. */
const INPUTS = {
  createNomination: "CreateNominationInput",
  updateNomination: "UpdateNominationInput",
  submitNomination: "ReferenceInput",
  returnNomination: "ReturnNominationInput",
  endorseNomination: "ReviewNominationInput",
  disqualifyNomination: "DisqualifyNominationInput",
  approveNomination: "ReviewNominationInput",
  rejectNomination: "ReviewNominationInput",
  withdrawNomination: "WithdrawNominationInput",
  recallNomination: "RecallNominationInput",
};
export type VerbName = keyof typeof INPUTS;

/** The text of a verb's operation. */
export const operation = (verb: VerbName, selection = TOLD): string => `mutation ($input: ${INPUTS[verb]}!) { it: ${verb}(input: $input) ${selection} }`;

/** Does a verb that must succeed. */
export async function act(client: ApiClient, verb: VerbName, input: object): Promise<Told> {
  return (await client.ask<{ it: Told }>(operation(verb), { input })).it;
}

/** The counters of a quota, and the sums of its ledger they must equal. */
export async function quotaOf(desk: TestDesk, unitId: string, awardId: string) {
  const { rows } = await desk.owner.query(
    `select q.places, q.used, (select coalesce(sum(places_delta), 0)::int from quota_entries where quota_id = q.id) as "ledgerPlaces",
       (select coalesce(sum(used_delta), 0)::int from quota_entries where quota_id = q.id) as "ledgerUsed"
     from quotas q where unit_id = $1 and award_id = $2`,
    [unitId, awardId],
  );
  return rows[0] as { places: number; used: number; ledgerPlaces: number; ledgerUsed: number };
}

/** How many nominations, parts and lines of history there are in all: unchanged where nothing was written. */
export async function written(desk: TestDesk): Promise<unknown> {
  const { rows } = await desk.owner.query(
    `select (select count(*) from nominations) n, (select count(*) from persons) p, (select count(*) from collectives) c,
       (select count(*) from nomination_events) e, (select count(*) from quota_entries) q, (select count(*) from reviews) r,
       (select sum(version) from nominations) v`,
  );
  return rows[0];
}
