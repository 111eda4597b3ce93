import { Role } from "../../server/features/accounts/role";
import { act, aScene, collectiveInput, personInput, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import type { TestDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

export interface WaiverScene extends Scene {
  leadingGroup: ApiClient;
  leaderName: string;
  collective: { id: string; version: number };
  /** A draft of a person from the workplace of a nominated collective: R06 is broken. */
  person: { id: string; version: number };
}

/** A campaign with R06 (waived by the leading group), R07 (waived by the office) and R08 (hard), and a person who breaks R06. */
export async function aWaiverScene(desk: TestDesk, changed: Record<string, object> = { R07: { waivedBy: "OFFICE" } }): Promise<WaiverScene> {
  const scene = await aScene(desk);
  await setRules(desk, scene.campaign.id, ["R06", "R07", "R08"], changed);
  const { id, version } = await act(scene.contact, "createNomination", collectiveInput(scene, { name: "总装车间" }));
  const person = await act(scene.contact, "createNomination", personInput(scene));
  const leader = await desk.builders.anAccount(Role.LEADING_GROUP);
  return { ...scene, collective: { id, version }, person, leadingGroup: await desk.as(leader), leaderName: leader.displayName };
}

export const REQUEST = "mutation ($input: RequestWaiverInput!) { it: requestWaiver(input: $input) { id version rule state justification requestedBy requestedAt opinion decidedBy decidedAt seat nominationId } }";
export const DECIDE = "mutation ($input: DecideWaiverInput!) { it: decideWaiver(input: $input) { id version rule state opinion decidedBy decidedAt } }";

export const WHY = "两名对象分属不同工序，贡献突出。";
export const OPINION = "经研究，同意豁免。";

export interface ToldWaiver {
  id: string;
  version: number;
  state: string;
}

/** Asks for a waiver that must be taken. */
export async function ask({ contact, person }: WaiverScene, rule = "R06"): Promise<ToldWaiver> {
  return (await contact.ask<{ it: ToldWaiver }>(REQUEST, { input: { nominationId: person.id, rule, justification: WHY } })).it;
}

/** Decides on a waiver; must succeed. */
export async function decide(client: ApiClient, { id, version }: ToldWaiver, grant: boolean): Promise<ToldWaiver> {
  return (await client.ask<{ it: ToldWaiver }>(DECIDE, { input: { id, version, grant, opinion: OPINION } })).it;
}

/** What a rule says to a nomination: verdict, and where it stops it. */
export async function finding(client: ApiClient, id: string, rule = "R06"): Promise<{ verdict: string; stops: string[] } | undefined> {
  const { nomination } = await client.ask<{ nomination: { findings: { rule: string; verdict: string; stops: string[] }[] } }>("query ($id: ID!) { nomination(id: $id) { findings { rule verdict stops } } }", { id });
  const found = nomination.findings.find((one) => one.rule === rule);
  return found && { verdict: found.verdict, stops: found.stops };
}

/** All waivers as they are kept: unchanged where nothing was written. */
export async function kept(desk: TestDesk): Promise<unknown> {
  const { rows } = await desk.owner.query("select * from waivers order by id");
  return rows;
}
