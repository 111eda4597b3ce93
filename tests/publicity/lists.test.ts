import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { aScene, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { aRuledScene, aShownDraft, does, objection, strangers } from "./scene";

const desk = useDesk();
let scene: Scene;
let other: Scene;
const made: { publicity: string; objection: string }[] = [];
beforeAll(async () => {
  scene = await aRuledScene(desk);
  other = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
  for (const one of [scene, other]) {
    const { publicity } = await aShownDraft(one);
    const { id } = await does(one.office, "recordObjection", objection(publicity.id));
    made.push({ publicity: publicity.id, objection: id });
  }
});

const LISTS = "{ publicities(orderBy: [{ field: recordedAt }, { field: id }]) { totalCount nodes { id } } objections { totalCount nodes { id } } }";
async function seen(client: ApiClient): Promise<typeof made> {
  const { publicities, objections } = await client.ask<Record<string, { totalCount: number; nodes: { id: string }[] }>>(LISTS);
  expect([publicities?.totalCount, objections?.totalCount]).toEqual([publicities?.nodes.length, objections?.nodes.length]);
  return (publicities?.nodes ?? []).map(({ id }, i) => ({ publicity: id, objection: objections?.nodes[i]?.id ?? "" }));
}

test("a unit and an office see their own, the auditor all, the leading group none of a draft", async () => {
  const [mine, theirs] = made;
  expect([await seen(scene.contact), await seen(scene.office)]).toEqual([[mine], [mine]]);
  expect([await seen(other.contact), await seen(other.office)]).toEqual([[theirs], [theirs]]);
  for (const [role, client] of await strangers(desk)) {
    if (role === Role.AUDITOR) expect(await seen(client)).toEqual(made);
    else if (role === Role.LEADING_GROUP) expect(await seen(client)).toEqual([]);
    else expect((await client.send(LISTS)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  }
});

test("one objection, or null where there is none or it is not one's own", async () => {
  const one = async (client: ApiClient, id: string) => (await client.ask<{ objection: unknown }>("query ($id: ID!) { objection(id: $id) { outcome publicity { place } nomination { name } } }", { id })).objection;
  const [mine, theirs] = made;
  await expect(one(scene.contact, mine?.objection ?? "")).resolves.toMatchObject({ outcome: null, publicity: { place: "厂区公告栏" } });
  for (const id of [theirs?.objection ?? "", "x", "01a204bf-0000-7000-8000-000000000000"]) await expect(one(scene.contact, id)).resolves.toBeNull();
});

test("filtered: what is open, what runs on a day", async () => {
  const open = "{ objections(filter: { outcome: { isNull: true } }) { totalCount } }";
  await expect(scene.contact.ask(open)).resolves.toEqual({ objections: { totalCount: 1 } });
  const running = 'query ($day: Date!) { publicities(filter: { state: { eq: CURRENT }, startsOn: { lte: $day }, endsOn: { gte: $day } }) { totalCount } }';
  await expect(scene.contact.ask(running, { day: "2024-08-14" })).resolves.toEqual({ publicities: { totalCount: 1 } });
  await expect(scene.contact.ask(running, { day: "2024-08-15" })).resolves.toEqual({ publicities: { totalCount: 0 } });
});
