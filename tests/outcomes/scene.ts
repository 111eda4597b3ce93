import { createHash } from "node:crypto";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { Seat } from "../../server/features/campaigns/seat";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { SlateConstraint } from "../../server/features/slates/slate-problem";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import type { ApiClient, ApiError } from "../support/api-client";
import type { TestDesk } from "../support/desk";

/** Somebody who stood in the votes: unit "a" is the industry seat's, "b" the communications seat's. */
interface Stood {
  award: 0 | 1 | 2;
  unit: "a" | "b";
  chosen?: boolean;
  reserve?: number;
  name?: string;
}

/** Three chosen of five for one award over both seats, with a reserve of two; one collective chosen, one without a majority. */
export const USUAL = {
  m1: { award: 1, unit: "a", chosen: true },
  m2: { award: 1, unit: "b", chosen: true },
  m3: { award: 1, unit: "a", chosen: true },
  m4: { award: 1, unit: "b", reserve: 1 },
  m5: { award: 1, unit: "a", reserve: 2 },
  c1: { award: 0, unit: "b", chosen: true },
  c2: { award: 0, unit: "a" },
} satisfies Record<string, Stood>;

export interface Scene<Key extends string> {
  campaign: Campaign & { awards: Award[] };
  slateId: string;
  units: Record<"a" | "b", RecommendingUnit>;
  /** Of the two seats. */
  offices: Record<"a" | "b", ApiClient>;
  officeAccounts: Record<"a" | "b", Account>;
  contacts: Record<"a" | "b", ApiClient>;
  contactAccounts: Record<"a" | "b", Account>;
  nominees: Record<Key, Nomination>;
  /** Ids of nominations by key. */
  ids(...keys: Key[]): string[];
  award(index: 0 | 1 | 2): Award;
}

interface Options<Key extends string> {
  stood?: Record<Key, Stood>;
  campaign?: Partial<Campaign>;
  /** Rules of the whole list as the slate froze them. */
  constraints?: (id: (key: Key) => string) => SlateConstraint[];
  /** What happens between composition and signatures. */
  beforeSigning?: (scene: Scene<Key>) => Promise<unknown>;
}

/** A slate that both seats have signed, of candidates made by the verbs; the vote itself is left out. */
export async function aSignedSlate<Key extends string = keyof typeof USUAL>(desk: TestDesk, options: Options<Key> = {}): Promise<Scene<Key>> {
  const stood = (options.stood ?? USUAL) as Record<Key, Stood>;
  const keys = Object.keys(stood) as Key[];
  const campaign = await desk.builders.aCampaign({ publicityStages: [], ...options.campaign });
  const units = { a: await desk.builders.aUnit(), b: await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS }) };
  const officeAccounts = { a: await desk.builders.anAccount(Role.OFFICE), b: await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }) };
  const contactAccounts = { a: await desk.builders.anAccount(Role.UNIT, { unit: units.a }), b: await desk.builders.anAccount(Role.UNIT, { unit: units.b }) };
  const nominees = {} as Record<Key, Nomination>;
  for (const key of keys) {
    const { award, unit, name } = stood[key];
    nominees[key] = await desk.builders.aNomination({ campaign, unit: units[unit], award: awardOf(campaign, award), state: NominationState.CANDIDATE, name });
  }
  const scene: Scene<Key> = {
    campaign,
    slateId: "",
    units,
    officeAccounts,
    contactAccounts,
    offices: { a: await desk.as(officeAccounts.a), b: await desk.as(officeAccounts.b) },
    contacts: { a: await desk.as(contactAccounts.a), b: await desk.as(contactAccounts.b) },
    nominees,
    ids: (...some) => some.map((key) => nominees[key].id),
    award: (index) => awardOf(campaign, index),
  };
  for (const index of [0, 1, 2] as const) {
    const places = keys.filter((key) => stood[key].award === index && stood[key].chosen).length;
    await desk.owner.query("update awards set province_quota = $2 where id = $1", [scene.award(index).id, places]);
  }
  scene.slateId = await aComposedSlate(desk, scene, stood, options.constraints?.((key) => nominees[key].id) ?? []);
  await options.beforeSigning?.(scene);
  await sign(desk, scene);
  return scene;
}

function awardOf({ awards }: { awards: Award[] }, index: number): Award {
  const award = awards[index];
  if (!award) throw new Error("The campaign lacks an award");
  return award;
}

async function aComposedSlate<Key extends string>(desk: TestDesk, scene: Scene<Key>, stood: Record<Key, Stood>, constraints: SlateConstraint[]): Promise<string> {
  const { campaign, nominees, units } = scene;
  const keys = Object.keys(stood) as Key[];
  const orderOf = (key: Key) => keys.filter((one) => stood[one].award === stood[key].award).indexOf(key) + 1;
  const eligible = keys.filter((key) => stood[key].chosen || stood[key].reserve);
  const candidates = eligible.map((key) => ({ id: nominees[key].id, name: nominees[key].name, awardId: nominees[key].awardId, votes: 20 - orderOf(key), order: orderOf(key) }));
  const problem = { awards: campaign.awards.map(({ id, name, provinceQuota }) => ({ id, name, places: provinceQuota })), candidates, constraints };
  const { rows } = await desk.owner.query(
    `insert into slates (campaign_id, number, votes, confirmations_needed, places_open, conflict, analysis, problem, content_hash, composed_by, composed_at)
       values ($1, 1, 9, 1, 0, '{}', '{"proof": [], "waived": []}', $2, $3, '测试', $4) returning id`,
    [campaign.id, JSON.stringify(problem), createHash("sha256").update(JSON.stringify(problem)).digest("hex"), desk.app.desk.clock.now().toISOString()],
  );
  const slateId: string = rows[0].id;
  for (const key of keys) {
    const { id, name, unitId, seat, awardId, workplaceId } = nominees[key];
    const { award, unit, chosen = false, reserve = null } = stood[key];
    await desk.owner.query(
      `insert into slate_entries (slate_id, nomination_id, unit_id, seat, award_id, award_position, award_name, name, unit_name, workplace_name, votes, "order", majority, by_votes, chosen, reserve, displaced_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, (select name from workplaces where id = $10), $11, $12, $13, $14, $14, $15, '{}')`,
      [slateId, id, unitId, seat, awardId, award + 1, scene.award(award).name, name, units[unit].shortName, workplaceId, 20 - orderOf(key), orderOf(key), eligible.includes(key), chosen, reserve],
    );
  }
  return slateId;
}

/** One leader agrees, both seats sign; the trigger settles what becomes of everybody. */
async function sign<Key extends string>(desk: TestDesk, { slateId, officeAccounts }: Scene<Key>): Promise<void> {
  const { owner } = desk;
  const leader = await desk.builders.anAccount(Role.LEADING_GROUP);
  const now = desk.app.desk.clock.now().toISOString();
  await owner.query("insert into slate_confirmations (slate_id, account_id, name, agrees, decided_at) values ($1, $2, $3, true, $4)", [slateId, leader.id, leader.displayName, now]);
  await owner.query("update slates set state = 'CONFIRMED' where id = $1", [slateId]);
  for (const { id, displayName, seat } of [officeAccounts.a, officeAccounts.b]) {
    await owner.query("insert into slate_signatures (slate_id, seat, account_id, name, agrees, signed_at) values ($1, $2, $3, $4, true, $5)", [slateId, seat, id, displayName, now]);
  }
  await owner.query("begin");
  await owner.query("select app.enter_account($1, 'OFFICE')", [officeAccounts.b.id]);
  await owner.query("update slates set state = 'SIGNED', signed_at = $2 where id = $1", [slateId, now]);
  await owner.query("commit");
}

const OUTCOME = "{ id nominationId name state reason reserve version events { fromState toState document reason actorName occurredAt } }";

/** Input type and answer of each verb. */
const VERBS = {
  openProvincialPublicity: ["OpenProvincialPublicityInput", "{ id version stage startsOn endsOn place evidence shown shownHash stopReason recordedBy recordedAt }"],
  stopProvincialPublicity: ["StopProvincialPublicityInput", "{ id version stopReason }"],
  reportToNational: ["ReportToNationalInput", "{ id stage document reportedOn nominationIds note recordedBy }"],
  recordFeedback: ["RecordFeedbackInput", OUTCOME],
  recordConferment: ["RecordConfermentInput", OUTCOME],
  backFill: ["BackFillInput", OUTCOME],
  setResultsDate: ["SetResultsDateInput", "{ id resultsFrom version }"],
} as const;
export type Verb = keyof typeof VERBS;

/** The text of a verb's operation. */
export const operation = (verb: Verb): string => `mutation ($input: ${VERBS[verb][0]}!) { it: ${verb}(input: $input) ${VERBS[verb][1]} }`;

export interface ToldOutcome {
  id: string;
  nominationId: string;
  name: string;
  state: string;
  reason: string;
  reserve: number | null;
  version: number;
  events: { fromState: string | null; toState: string; document: string | null; reason: string; actorName: string; occurredAt: string }[];
}

/** Does a verb that must succeed. */
export async function does<T = ToldOutcome>(client: ApiClient, verb: Verb, input: object): Promise<T> {
  return (await client.ask<{ it: T }>(operation(verb), { input })).it;
}

/** Does a verb that must be refused, and sees that nothing was written. */
export async function refusal(desk: TestDesk, client: ApiClient, verb: Verb, input: object): Promise<ApiError> {
  const before = await written(desk);
  const error = await client.refused(operation(verb), { input });
  expect(await written(desk)).toEqual(before);
  return error;
}

/** Everything these verbs write. */
async function written(desk: TestDesk): Promise<unknown> {
  const rows: unknown[] = [];
  for (const table of ["outcomes", "outcome_events", "provincial_publicities", "national_reports", "honours", "honour_items", "campaigns"]) {
    rows.push((await desk.owner.query(`select '${table}', count(*), md5(string_agg(t::text, '|' order by id)) from ${table} t`)).rows[0]);
  }
  return rows;
}

/** The states of everybody who stood, by key. */
export async function states<Key extends string>(desk: TestDesk, { nominees }: Scene<Key>): Promise<Record<Key, string>> {
  const { rows } = await desk.owner.query<{ nomination_id: string; state: string }>("select nomination_id, state from outcomes");
  const state = (id: string) => rows.find((row) => row.nomination_id === id)?.state ?? "";
  return Object.fromEntries((Object.keys(nominees) as Key[]).map((key) => [key, state(nominees[key].id)])) as Record<Key, string>;
}

let documents = 0;
/** A number no other document has. */
export const aDocument = (): string => `辽评组〔2024〕${++documents}号`;

export const TODAY = "2024-08-21";

/** A report of a stage, of all that are due. */
export const report = ({ campaign }: { campaign: { id: string } }, fields: object = {}): object => ({ campaignId: campaign.id, stage: "FIRST_REVIEW", document: aDocument(), reportedOn: TODAY, ...fields });

/** The national office's answer: all these are listed. */
export const feedback = <Key extends string>({ campaign, nominees }: Scene<Key>, listed: Key[], notListed: Key[] = []): object => ({
  campaignId: campaign.id,
  document: aDocument(),
  lines: [...listed.map((key) => ({ nominationId: nominees[key].id, listed: true })), ...notListed.map((key) => ({ nominationId: nominees[key].id, listed: false, reason: "名额调整" }))],
});

/** Takes everybody selected as far as the formal report. */
export async function formallyReported(scene: Scene<keyof typeof USUAL>): Promise<void> {
  await does(scene.offices.a, "reportToNational", report(scene));
  await does(scene.offices.b, "recordFeedback", feedback(scene, ["m1", "m2", "m3", "c1"]));
  await does(scene.offices.a, "reportToNational", report(scene, { stage: "FORMAL" }));
}
