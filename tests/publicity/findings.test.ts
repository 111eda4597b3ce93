import { act, collectiveInput, personInput, type Scene } from "../nominations/scene";
import { aPersonInput } from "../support/builders";
import { NOW, useDesk } from "../support/desk";
import { aDraft, aRuledScene, aShownDraft, deliberation, does, findings, objection, publicity } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aRuledScene(desk);
});
afterEach(() => desk.setClock(NOW));

const r05 = (id: string) => findings(scene.contact, id, "R05");
const PASSED = [{ verdict: "PASSED", facts: "自 2024-08-08 至 2024-08-14 公示 5 个工作日，期满无未办结的异议" }];
const OUTDATED = [{ verdict: "BROKEN", facts: "公示（2024-08-08 至 2024-08-14）的内容与现在的推荐材料不一致" }];

test("not shown, shown but not over, over on the day after its last day", async () => {
  const { id } = await aDraft(scene, { deliberatedOn: "2024-08-07" });
  expect(await r05(id)).toEqual([{ verdict: "BROKEN", facts: "尚未在本单位公示" }]);
  await does(scene.contact, "openPublicity", publicity(id));
  desk.setClock(new Date("2024-08-14T23:59:00+08:00"));
  expect(await r05(id)).toEqual([{ verdict: "BROKEN", facts: "公示尚未期满：自 2024-08-08 至 2024-08-14" }]);
  desk.setClock(new Date("2024-08-15T00:00:00+08:00"));
  expect(await r05(id)).toEqual(PASSED);
});

test("stopped: not shown any more", async () => {
  const { nomination, publicity: shown } = await aShownDraft(scene);
  expect(await r05(nomination.id)).toEqual(PASSED);
  await does(scene.contact, "stopPublicity", { ...shown, reason: "张贴有误" });
  expect(await r05(nomination.id)).toEqual([{ verdict: "BROKEN", facts: "尚未在本单位公示" }]);
});

/** A draft of a person or a collective that was shown, and the input it was made of. */
async function shownOf<T extends object>(input: T): Promise<{ id: string; version: number }> {
  const { id, version } = await act(scene.contact, "createNomination", input);
  await does(scene.contact, "recordProcedureStep", deliberation(id));
  await does(scene.contact, "openPublicity", publicity(id));
  expect(await r05(id)).toEqual(PASSED);
  return { id, version };
}

describe("a person's nomination changed after it was shown:", () => {
  type Input = ReturnType<typeof personInput>;
  test.each<[string, (input: Input) => object]>([
    ["deeds", () => ({ deeds: "另一篇事迹" })],
    ["name", () => ({ name: "改名" })],
    ["post", ({ person }) => ({ person: { ...person, post: "车间主任" } })],
    ["education", ({ person }) => ({ person: { ...person, education: "MASTER" } })],
    ["political status", ({ person }) => ({ person: { ...person, politicalStatus: "NON_PARTY" } })],
    ["ethnicity", ({ person }) => ({ person: { ...person, ethnicity: "满族" } })],
  ])("another %s has not been shown, until it is shown anew", async (_, change) => {
    const input = personInput(scene);
    const { id, version } = await shownOf(input);
    await act(scene.contact, "updateNomination", { id, version, ...change(input) });
    expect(await r05(id)).toEqual(OUTDATED);
    await does(scene.contact, "openPublicity", publicity(id, { startsOn: "2024-08-21" }));
    expect(await r05(id)).toEqual([{ verdict: "BROKEN", facts: "公示尚未期满：自 2024-08-21 至 2024-08-27" }]);
    desk.setClock(new Date("2024-08-28T00:00:00+08:00"));
    expect(await r05(id)).toMatchObject([{ verdict: "PASSED" }]);
  });

  test.each<[string, (input: Input) => object]>([
    ["mobile", ({ person }) => ({ person: { ...person, mobile: aPersonInput().mobile } })],
    ["rank", ({ person }) => ({ person: { ...person, administrativeRank: "STAFF" } })],
    ["seniority", ({ person }) => ({ person: { ...person, tradeSince: "2010-01-01" } })],
    ["honours", ({ person }) => ({ person: { ...person, honours: "先进个人" } })],
    ["deeds there and back", () => ({ deeds: "该同志扎根一线。" })],
  ])("another %s was never shown: the publicity stands", async (_, change) => {
    const input = personInput(scene);
    const { id, version } = await shownOf(input);
    const changed = await act(scene.contact, "updateNomination", { id, version, ...change(input) });
    expect(changed.version).toBe(version + 1);
    expect(await r05(id)).toEqual(PASSED);
  });

  test("back as it was: what was shown holds again", async () => {
    const input = personInput(scene);
    const { id, version } = await shownOf(input);
    await act(scene.contact, "updateNomination", { id, version, name: "改名" });
    await act(scene.contact, "updateNomination", { id, version: version + 1, name: input.name });
    expect(await r05(id)).toEqual(PASSED);
  });

  test("the workplace renamed", async () => {
    const { nomination } = await aShownDraft(scene);
    const { name } = scene.workplace;
    await desk.owner.query("update workplaces set name = name || '（集团）' where id = $1", [scene.workplace.id]);
    expect(await r05(nomination.id)).toEqual(OUTDATED);
    await desk.owner.query("update workplaces set name = $2 where id = $1", [scene.workplace.id, name]);
  });
});

test("a collective's: its headcount was shown, its telephone was not", async () => {
  const input = collectiveInput(scene);
  const { id, version } = await shownOf(input);
  await act(scene.contact, "updateNomination", { id, version, collective: { ...input.collective, phone: "024-12345678" } });
  expect(await r05(id)).toEqual(PASSED);
  await act(scene.contact, "updateNomination", { id, version: version + 1, collective: { ...input.collective, headcount: 33 } });
  expect(await r05(id)).toEqual(OUTDATED);
});

describe("objections hold it", () => {
  test("until all are closed, also over a new publicity", async () => {
    const { nomination, publicity: shown } = await aShownDraft(scene);
    const [one, two] = [await does(scene.office, "recordObjection", objection(shown.id)), await does(scene.office, "recordObjection", objection(shown.id))];
    expect(await r05(nomination.id)).toEqual([{ verdict: "BROKEN", facts: "有 2 件异议尚未办结" }]);
    await does(scene.office, "closeObjection", { ...one, handling: "经核实，不属实。", outcome: "NOT_UPHELD" });
    const handled = await does(scene.contact, "handleObjection", { ...two, handling: "已查阅档案。" });
    expect(await r05(nomination.id)).toEqual([{ verdict: "BROKEN", facts: "有 1 件异议尚未办结" }]);
    await does(scene.contact, "openPublicity", publicity(nomination.id));
    expect(await r05(nomination.id)).toEqual([{ verdict: "BROKEN", facts: "有 1 件异议尚未办结" }]);
    await does(scene.office, "closeObjection", { ...handled, outcome: "NOT_UPHELD" });
    expect(await r05(nomination.id)).toEqual(PASSED);
  });

  test("for good where one is upheld", async () => {
    const { nomination, publicity: shown } = await aShownDraft(scene);
    await does(scene.office, "closeObjection", { ...(await does(scene.office, "recordObjection", objection(shown.id))), handling: "经核实，属实。", outcome: "UPHELD" });
    expect(await r05(nomination.id)).toEqual([{ verdict: "BROKEN", facts: "有 1 件异议经核实成立" }]);
  });

  test("of another nomination they do not", async () => {
    const { nomination } = await aShownDraft(scene);
    const other = await aShownDraft(scene);
    await does(scene.office, "recordObjection", objection(other.publicity.id));
    expect(await r05(nomination.id)).toEqual(PASSED);
  });
});
