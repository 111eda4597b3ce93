import { Role } from "../../server/features/accounts/role";
import type { Seat } from "../../server/features/campaigns/seat";
import { loadPreset } from "../../server/presets/preset";
import { act, aScene, personInput, type Scene } from "../nominations/scene";
import type { ApiClient, ApiError } from "../support/api-client";
import type { TestDesk } from "../support/desk";

/** Gives a campaign the notice's rules; those of test campaigns are empty otherwise. */
export async function setRules(desk: TestDesk, campaignId: string): Promise<void> {
  for (const { rule, title, article, source, kind, enabled, parameters } of loadPreset("notice-2024-182").rules) {
    await desk.owner.query("insert into rule_settings (campaign_id, rule, title, article, source, kind, enabled, parameters) values ($1, $2, $3, $4, $5, $6, $7, $8)", [
      campaignId, rule, title, article, source, kind, enabled, parameters,
    ]);
  }
}

/** A unit and its office in a campaign under the notice's rules. */
export async function aRuledScene(desk: TestDesk, fields: { seat?: Seat; campaign?: Scene["campaign"] } = {}): Promise<Scene> {
  const scene = await aScene(desk, fields);
  if (!fields.campaign) await setRules(desk, scene.campaign.id);
  return scene;
}

const INPUTS = {
  recordProcedureStep: "RecordProcedureStepInput",
  openPublicity: "OpenPublicityInput",
  stopPublicity: "StopPublicityInput",
  recordObjection: "RecordObjectionInput",
  handleObjection: "HandleObjectionInput",
  closeObjection: "CloseObjectionInput",
};
type VerbName = keyof typeof INPUTS;

/** The text of a verb's operation. */
export const operation = (verb: VerbName, selection: string): string => `mutation ($input: ${INPUTS[verb]}!) { it: ${verb}(input: $input) ${selection} }`;

interface Told {
  id: string;
  version: number;
}

/** Does a verb that must succeed. */
export async function does<T extends Told = Told>(client: ApiClient, verb: VerbName, input: object, selection = "{ id version }"): Promise<T> {
  return (await client.ask<{ it: T }>(operation(verb, selection), { input })).it;
}

/** Does a verb that must be refused. */
export const refusal = (client: ApiClient, verb: VerbName, input: object): Promise<ApiError> => client.refused(operation(verb, "{ id }"), { input });

/** What a unit sends of each step. */
export const recommendation = (nominationId: string, fields: object = {}): object => ({
  nominationId, step: "DEMOCRATIC_RECOMMENDATION", heldOn: "2024-08-05", place: "公司礼堂", present: 86, votesFor: 80, votesAgainst: 2, votesAbstain: 4, evidence: "民主推荐会议记录", ...fields,
});
export const deliberation = (nominationId: string, fields: object = {}): object => ({
  nominationId, step: "COLLECTIVE_DELIBERATION", heldOn: "2024-08-07", place: "公司党委会议室", present: 9, resolution: "同意推荐。", evidence: "党委会议纪要〔2024〕12号", ...fields,
});
export const publicity = (nominationId: string, fields: object = {}): object => ({ nominationId, startsOn: "2024-08-08", place: "厂区公告栏", evidence: "公示照片", ...fields });

/** A draft of a person; with its steps on record where days are given. */
export async function aDraft(scene: Scene, { deliberatedOn }: { deliberatedOn?: string } = {}): Promise<Told> {
  const { id, version } = await act(scene.contact, "createNomination", personInput(scene, { deeds: "该同志扎根一线。\n十五年来带出徒弟三十名。" }));
  if (deliberatedOn !== undefined) await does(scene.contact, "recordProcedureStep", deliberation(id, { heldOn: deliberatedOn }));
  return { id, version };
}

/** A draft that has been shown from 2024-08-08 to 08-14, over by the tests' today. */
export async function aShownDraft(scene: Scene): Promise<{ nomination: Told; publicity: Told }> {
  const nomination = await aDraft(scene);
  await does(scene.contact, "recordProcedureStep", recommendation(nomination.id));
  await does(scene.contact, "recordProcedureStep", deliberation(nomination.id));
  return { nomination, publicity: await does(scene.contact, "openPublicity", publicity(nomination.id)) };
}

/** What an office sends of an objection. */
export const objection = (publicityId: string, fields: object = {}): object => ({
  publicityId, receivedOn: "2024-08-12", objectorKind: "PERSON", objectorName: "钱举报", objectorContact: "13900001234", content: "反映其从业时间不足五年。", ...fields,
});

/** What a rule says to a nomination. */
export async function findings(client: ApiClient, id: string, rule: string): Promise<{ verdict: string; facts: string }[]> {
  const query = "query ($id: ID!) { nomination(id: $id) { findings { rule verdict facts } } }";
  const { nomination } = await client.ask<{ nomination: { findings: { rule: string; verdict: string; facts: string }[] } }>(query, { id });
  return nomination.findings.filter((one) => one.rule === rule).map(({ verdict, facts }) => ({ verdict, facts }));
}

/** Everything these verbs write, to see that a refusal wrote nothing. */
export async function written(desk: TestDesk): Promise<unknown> {
  const tables = ["procedure_records", "publicities", "objections", "snapshots", "nominations"];
  const rows: unknown[] = [];
  for (const table of tables) rows.push((await desk.owner.query(`select count(*), md5(string_agg(t::text, '|' order by id)) from ${table} t`)).rows[0]);
  return rows;
}

/** A client of each role that is not the unit or the office of the scene. */
export async function strangers(desk: TestDesk): Promise<[Role, ApiClient][]> {
  const roles = [Role.AUDITOR, Role.LEADING_GROUP, Role.INTEGRATION, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR];
  return Promise.all(roles.map(async (role): Promise<[Role, ApiClient]> => [role, await desk.as(await desk.builders.anAccount(role))]));
}
