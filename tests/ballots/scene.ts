import { randomBytes } from "node:crypto";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { Seat } from "../../server/features/campaigns/seat";
import type { PersonInput } from "../../server/features/nominations/inputs";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { UnitKind } from "../../server/features/units/unit-kind";
import type { ApiClient } from "../support/api-client";
import type { TestDesk } from "../support/desk";

/** A campaign whose candidates of both seats stand for the vote, its voters and its two offices. */
export interface VoteScene {
  campaign: Campaign & { awards: Award[] };
  /** 先进工作者, of which `places` are chosen. */
  award: Award;
  units: [RecommendingUnit, RecommendingUnit];
  /** In the order they were made; each second one is of the other seat. */
  candidates: Nomination[];
  voters: Account[];
  scrutineers: [Account, Account];
  office: ApiClient;
  otherOffice: ApiClient;
  /** The client of each voter. */
  leaders: ApiClient[];
}

/** Five voters, `candidates` candidates for `places` places. */
export async function aVoteScene(desk: TestDesk, { candidates: count = 4, places = 2, voters: voterCount = 5, persons = [] }: { candidates?: number; places?: number; voters?: number; persons?: Partial<PersonInput>[] } = {}): Promise<VoteScene> {
  const { builders, owner } = desk;
  await owner.query("update accounts set state = 'DISABLED' where role in ('LEADING_GROUP', 'OFFICE')"); // one scene a file at a time: who votes is everybody of the leading group
  const campaign = await builders.aCampaign();
  const [, , award] = campaign.awards;
  if (!award) throw new Error("The campaign lacks an award");
  await owner.query("update awards set province_quota = case id when $1 then $2::int else 0 end where campaign_id = $3", [award.id, places, campaign.id]); // nothing of the other awards to vote on
  award.provinceQuota = places;
  const scrutineers: [Account, Account] = [await builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }), await builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS })];
  const units: [RecommendingUnit, RecommendingUnit] = [await builders.aUnit(), await builders.aUnit({ seat: Seat.COMMUNICATIONS, kind: UnitKind.TELECOM })];
  const candidates: Nomination[] = [];
  for (let i = 0; i < count; i++) candidates.push(await builders.aNomination({ campaign, unit: i % 2 ? units[1] : units[0], award, state: NominationState.CANDIDATE, person: persons[i] }));
  const voters: Account[] = [];
  for (let i = 0; i < voterCount; i++) voters.push(await builders.anAccount(Role.LEADING_GROUP));
  const leaders = await Promise.all(voters.map((voter) => desk.as(voter)));
  return { campaign, award, units, candidates, voters, scrutineers, office: await desk.as(scrutineers[0]), otherOffice: await desk.as(scrutineers[1]), leaders };
}

export interface ToldBallot {
  id: string;
  version: number;
  state: string;
  kind: string;
  round: number;
  places: number;
  candidatesNeeded: number;
  issued: number | null;
  returned: number | null;
  marked: number | null;
  blank: number | null;
  abstained: number | null;
  voided: number | null;
  placesOpen: number | null;
  placesTied: number | null;
  voidReason: string | null;
  candidates: { id: string; nominationId: string; name: string; position: number; votes: number | null; votesNeeded: number | null; result: string | null; rank: number | null }[];
  voters: { id: string; accountId: string | null; name: string; voted: boolean }[];
  recusals: { ground: string; source: string; reason: string; voter: { name: string } }[];
  papers: { receipt: string | null; number: number | null; choice: string; marks: string[]; voidReason: string | null }[];
  scrutineers: { name: string; signedAt: string | null }[];
}

export const TOLD_BALLOT = `{ id version state kind round places candidatesNeeded issued returned marked blank abstained voided placesOpen placesTied voidReason
  candidates { id nominationId name position votes votesNeeded result rank } voters { id accountId name voted } recusals { ground source reason voter { name } }
  papers { receipt number choice marks voidReason } scrutineers { name signedAt } }`;

const INPUTS = {
  prepareBallot: "PrepareBallotInput",
  recordRecusal: "RecordRecusalInput",
  declareRecusal: "DeclareRecusalInput",
  openBallot: "ReferenceInput",
  castVote: "CastVoteInput",
  closeBallot: "CloseBallotInput",
  readPapers: "ReadPapersInput",
  countBallot: "ReferenceInput",
  signCount: "ReferenceInput",
  voidBallot: "VoidBallotInput",
};
export type BallotVerb = keyof typeof INPUTS;

/** The text of a verb's operation. */
export const voteOperation = (verb: BallotVerb): string => `mutation ($input: ${INPUTS[verb]}!) { it: ${verb}(input: $input) ${TOLD_BALLOT} }`;

/** Runs a verb that must succeed. */
export async function vote(client: ApiClient, verb: BallotVerb, input: object): Promise<ToldBallot> {
  return (await client.ask<{ it: ToldBallot }>(voteOperation(verb), { input })).it;
}

export async function ballotAs(client: ApiClient, id: string): Promise<ToldBallot | null> {
  return (await client.ask<{ ballot: ToldBallot | null }>(`query ($id: ID!) { ballot(id: $id) ${TOLD_BALLOT} }`, { id })).ballot;
}

/** The whole morning the tests live in. */
export const PERIOD = { opensAt: "2024-08-21T08:00:00+08:00", closesAt: "2024-08-21T12:00:00+08:00" };

/** What the office sends to prepare the next round. */
export const preparation = ({ campaign, award }: VoteScene, fields: object = {}) => ({ campaignId: campaign.id, awardId: award.id, method: "ELECTRONIC", candidateOrder: "STROKES", ...PERIOD, ...fields });

/** A round that takes votes. */
export async function anOpenBallot(scene: VoteScene, fields: object = {}): Promise<ToldBallot> {
  const { id, version } = await vote(scene.office, "prepareBallot", preparation(scene, fields));
  return vote(scene.office, "openBallot", { id, version });
}

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A receipt as a voter's device draws it. */
export const aReceipt = (): string => [...randomBytes(20)].map((byte) => DIGITS[byte & 31]).join("").replace(/.{5}(?=.)/g, "$&-");

/** The paper ids of nominations on a ballot. */
export const markFor = ({ candidates }: ToldBallot, ...nominations: Nomination[]): string[] =>
  nominations.map(({ id }) => candidates.find(({ nominationId }) => nominationId === id)?.id ?? "not on the paper");

/** A whole round: each voter marks these candidates, by their place in the scene; counted and signed. */
export async function aSignedRound(scene: VoteScene, papers: number[][], fields: object = {}): Promise<ToldBallot> {
  const ballot = await anOpenBallot(scene, fields);
  for (const [voter, marked] of papers.entries()) {
    const marks = markFor(ballot, ...marked.flatMap((i) => scene.candidates[i] ?? []));
    await vote(scene.leaders[voter] ?? scene.office, "castVote", { ballotId: ballot.id, choice: marks.length > 0 ? "MARKED" : "ABSTAINED", marks, receipt: aReceipt() });
  }
  const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
  await vote(scene.office, "signCount", { id: ballot.id, version: counted.version });
  return vote(scene.otherOffice, "signCount", { id: ballot.id, version: counted.version });
}
