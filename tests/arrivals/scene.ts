import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { aScene, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import type { TestDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

export const REPORT = "推荐工作报告";
export const TABLE = "推荐对象汇总表";
export const FORM = "初审推荐登记表";

export interface ArrivalScene extends Scene {
  /** A submitted nomination of the unit. */
  nomination: Nomination;
  leadingGroup: ApiClient;
  auditor: ApiClient;
  leader: Account;
}

/** A campaign that applies R17 as the notice sets it, and a unit with one submitted nomination. */
export async function anArrivalScene(desk: TestDesk, { seat = Seat.INDUSTRY, changed = {} }: { seat?: Seat; changed?: object } = {}): Promise<ArrivalScene> {
  const scene = await aScene(desk, { seat });
  await setRules(desk, scene.campaign.id, ["R17"], { R17: changed });
  const nomination = await desk.builders.aNomination({ ...scene, state: NominationState.SUBMITTED });
  const leader = await desk.builders.anAccount(Role.LEADING_GROUP);
  return { ...scene, nomination, leader, leadingGroup: await desk.as(leader), auditor: await desk.as(await desk.builders.anAccount(Role.AUDITOR)) };
}

export interface Line {
  nominationId?: string | null;
  paper: string;
  copies: number;
  a4: boolean;
  sealed: boolean;
}

/** So many copies in order. */
export const good = (paper: string, copies = 5, nominationId?: string): Line => ({ paper, copies, a4: true, sealed: true, ...(nominationId && { nominationId }) });

export const RECORD = "mutation ($input: RecordArrivalsInput!) { it: recordArrivals(input: $input) { id version campaignId unitId seat nominationId paper copies a4 sealed arrivedOn receivedBy remark recordedAt removedAt } }";
export const REMOVE = "mutation ($input: RemoveArrivalInput!) { it: removeArrival(input: $input) { id version removedAt removedBy removeReason } }";
export const LIST = "query ($campaignId: ID!) { it: paperArrivals(filter: { campaignId: { eq: $campaignId } }, first: 200) { totalCount nodes { id paper copies removedAt nomination { id name } unit { id } } } }";
export const CHECKLIST = "query ($campaignId: ID!, $unitId: ID) { it: paperChecklist(campaignId: $campaignId, unitId: $unitId) { unitId shortName deadline missing late papers { paper nominationId nominationName required counted notInOrder unsealed missing firstOn lastOn completeOn late } } }";

export interface Arrival {
  id: string;
  version: number;
  copies: number;
}

export interface Owed {
  unitId: string;
  deadline: string;
  missing: number;
  late: boolean;
  papers: { paper: string; nominationId: string | null; nominationName: string | null; required: number; counted: number; notInOrder: number; unsealed: number; missing: number; firstOn: string | null; lastOn: string | null; completeOn: string | null; late: boolean }[];
}

/** What an office sends for a delivery. */
export const delivery = ({ campaign, unit }: Scene, lines: Line[], fields: object = {}) => ({ campaignId: campaign.id, unitId: unit.id, arrivedOn: "2024-08-21", lines, ...fields });

export const record = async (scene: ArrivalScene, lines: Line[], fields: object = {}): Promise<Arrival[]> => (await scene.office.ask<{ it: Arrival[] }>(RECORD, { input: delivery(scene, lines, fields) })).it;

export const owedTo = async (client: ApiClient, { campaign }: Scene, unitId?: string): Promise<Owed[]> => (await client.ask<{ it: Owed[] }>(CHECKLIST, { campaignId: campaign.id, unitId })).it;
