import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import { type Conferred, enterConferred } from "../../server/features/honours/enter-conferred";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { Verb } from "../../server/verb";
import { aScene, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { NOW, type TestDesk } from "../support/desk";

/** When the titles of these tests are conferred, and a morning after it. */
export const CONFERRED_ON = "2024-12-05";
export const LATER = new Date("2025-03-03T09:00:00+08:00");
export const NOBODY = "01a204bf-0000-7000-8000-000000000000";

export interface RegisterScene extends Scene {
  /** A second account of the same office: who proposed does not give the office's opinion. */
  secondOffice: ApiClient;
  secondOfficeAccount: Account;
  leader: ApiClient;
  leaderAccount: Account;
}

/** A unit with its office's two accounts and a member of the leading group. */
export async function aRegisterScene(desk: TestDesk, options: Parameters<typeof aScene>[1] = {}): Promise<RegisterScene> {
  const scene = await aScene(desk, options);
  const secondOfficeAccount = await desk.builders.anAccount(Role.OFFICE, { seat: scene.unit.seat });
  const leaderAccount = await desk.builders.anAccount(Role.LEADING_GROUP);
  return { ...scene, secondOfficeAccount, secondOffice: await desk.as(secondOfficeAccount), leaderAccount, leader: await desk.as(leaderAccount) };
}

/** A candidate whose title only waits to be conferred, at the summer's clock. */
export async function aFormalCandidate(desk: TestDesk, { campaign, unit }: Scene, fields: { award?: Scene["forPersons"]; person?: object } = {}): Promise<Nomination> {
  desk.setClock(NOW);
  const nomination = await desk.builders.aNomination({ campaign, unit, state: NominationState.CANDIDATE, ...fields });
  const { owner } = desk;
  const { rows: signed } = await owner.query<{ id: string }>(
    `insert into slates (campaign_id, number, state, votes, confirmations_needed, places_open, conflict, analysis, problem, content_hash, composed_by, composed_at, signed_at)
       select $1, 1, 'SIGNED', 5, 3, 0, '{}', '{}', '{}', '', '办公室', now(), now() where not exists (select from slates where campaign_id = $1) returning id`,
    [campaign.id],
  );
  for (const slate of signed) {
    await owner.query("insert into slate_signatures (slate_id, seat, account_id, name, agrees, signed_at) select $1, seat, uuidv7(), '办公室', true, now() from unnest(array['INDUSTRY', 'COMMUNICATIONS']) seat", [slate.id]);
  }
  await owner.query(
    `insert into outcomes (campaign_id, nomination_id, unit_id, seat, slate_id, award_id, award_position, award_name, subject_kind, name, unit_name, workplace_name, "order", state, reason, updated_at)
       select n.campaign_id, n.id, n.unit_id, n.seat, s.id, a.id, a.position, a.name, n.subject_kind, n.name, '', '', 1, 'SELECTED', '入选', '2024-09-20T09:00:00+08:00'
       from nominations n join awards a on a.id = n.award_id join slates s on s.campaign_id = n.campaign_id where n.id = $1`,
    [nomination.id],
  );
  for (const state of ["REPORTED", "LISTED", "FORMALLY_REPORTED"]) {
    await owner.query("update outcomes set state = $2 where nomination_id = $1", [nomination.id, state]);
    await owner.query(
      `insert into outcome_events (outcome_id, unit_id, seat, to_state, reason, actor_name, occurred_at)
         select id, unit_id, seat, state, reason, '办公室', '2024-09-20T09:00:00+08:00' from outcomes where nomination_id = $1`,
      [nomination.id],
    );
  }
  desk.setClock(LATER);
  return nomination;
}

/** The conferment as the office's act does it: outcome, its history and the register in one transaction. */
export const confer: Verb<Conferred, { id: string }> = async (act, input) => {
  await act.manager.query("update outcomes set state = 'CONFERRED', version = version + 1 where nomination_id = $1", [input.nominationId]);
  await act.manager.query(
    `insert into outcome_events (outcome_id, unit_id, seat, from_state, to_state, document, reason, actor_name, occurred_at)
       select id, unit_id, seat, 'FORMALLY_REPORTED', state, $2, '授予称号', $3, $4 from outcomes where nomination_id = $1`,
    [input.nominationId, input.document, act.actor.name, act.clock.now()],
  );
  await enterConferred(act, input);
  return { id: input.nominationId };
};

export interface Told {
  id: string;
  version: number;
  state: string;
  holderName: string;
  treatment: boolean;
  revokedOn: string | null;
  treatmentStoppedOn: string | null;
  certificateNumber: string | null;
  items: { id: string; version: number; kind: string; number: string | null; handedOverOn: string | null; receivedBy: string | null; recoveredOn: string | null; recoveryNote: string | null }[];
  revocations: { id: string; version: number; state: string }[];
}

export const TOLD = `{ id version state holderName subjectKind campaignName awardName workplaceName level treatment seat unitId nominationId certificateNumber conferredOn document recordedBy
  revokedOn treatmentStoppedOn items { id version kind number handedOverOn receivedBy recoveredOn recoveryNote } revocations { id version state } }`;

export async function honourOf(client: ApiClient, nominationId: string): Promise<Told | undefined> {
  return (await client.ask<{ honours: { nodes: Told[] } }>(`query ($id: ID!) { honours(filter: { nominationId: { eq: $id } }, first: 5) { nodes ${TOLD} } }`, { id: nominationId })).honours.nodes[0];
}

/** A title that was conferred: its line in the register. */
export async function aHonour(desk: TestDesk, scene: Scene, fields: Parameters<typeof aFormalCandidate>[2] & { certificateNumber?: string } = {}): Promise<Told & { nominationId: string }> {
  const { certificateNumber = null, ...rest } = fields;
  const { id: nominationId } = await aFormalCandidate(desk, scene, rest);
  await desk.builders.by(scene.officeAccount, confer, { nominationId, certificateNumber, conferredOn: CONFERRED_ON, document: "人社部发〔2024〕90号" });
  const honour = await honourOf(scene.office, nominationId);
  if (!honour) throw new Error("not in the register");
  return { ...honour, nominationId };
}

const VERBS = {
  handOverItem: ["HandOverItemInput", "{ id version handedOverOn receivedBy number }"],
  recoverItem: ["RecoverItemInput", "{ id version recoveredOn recoveryNote }"],
  enterEarlierHonour: ["EnterEarlierHonourInput", TOLD],
  proposeRevocation: ["ProposeRevocationInput", "{ id version state cause evidence proposedBy honour { id state } }"],
  giveRevocationOpinion: ["GiveRevocationOpinionInput", "{ id level agrees opinion givenBy revocation { id version } }"],
  decideRevocation: ["DecideRevocationInput", "{ id version state decidedBy decidedOn document decision honour { id version state revokedOn } opinions { level agrees } }"],
  stopTreatment: ["StopTreatmentInput", TOLD],
} as const;

export const operation = (verb: keyof typeof VERBS): string => `mutation ($input: ${VERBS[verb][0]}!) { it: ${verb}(input: $input) ${VERBS[verb][1]} }`;

/** Does a verb that must succeed. */
export async function does<T = Record<string, unknown> & { id: string; version: number }>(client: ApiClient, verb: keyof typeof VERBS, input: object): Promise<T> {
  return (await client.ask<{ it: T }>(operation(verb), { input })).it;
}

/** Tries a verb that must be refused; gives code and field. */
export async function refusal(client: ApiClient, verb: keyof typeof VERBS, input: object): Promise<{ code: string; field?: string }> {
  const { extensions } = await client.refused(operation(verb), { input });
  return { code: extensions.code, ...(extensions.field !== undefined && { field: extensions.field }) };
}

export const PROPOSAL = { cause: "受到开除党籍处分", evidence: "辽纪〔2025〕8号处分决定" };
export const DECISION = { revoke: true, document: "辽评领〔2025〕3号", decision: "违反纪律，按规定撤销所获称号。", decidedOn: "2025-03-03" };

/** Proceedings with the office's opinion on record. */
export async function aProposal(scene: RegisterScene, honourId: string): Promise<{ id: string; version: number }> {
  const proposed = await does(scene.office, "proposeRevocation", { honourId, ...PROPOSAL });
  await does(scene.secondOffice, "giveRevocationOpinion", { revocationId: proposed.id, agrees: true, opinion: "情况属实，建议撤销。" });
  return proposed;
}

/** A title that was conferred and revoked. */
export async function aRevokedHonour(desk: TestDesk, scene: RegisterScene, fields: Parameters<typeof aHonour>[2] = {}): Promise<Told & { nominationId: string }> {
  const honour = await aHonour(desk, scene, fields);
  const { id, version } = await aProposal(scene, honour.id);
  await does(scene.leader, "decideRevocation", { id, version, ...DECISION });
  return honour;
}

/** Everything the register holds: unchanged where nothing was written. */
export async function written(desk: TestDesk): Promise<unknown> {
  const tables = ["honours", "honour_items", "revocations", "revocation_opinions", "outcomes"];
  const { rows } = await desk.owner.query(`select ${tables.map((table) => `(select md5(string_agg(t::text, '|' order by id)) from ${table} t) as ${table}`).join(", ")}`);
  return rows[0];
}
