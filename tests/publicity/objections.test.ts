import { Seat } from "../../server/features/campaigns/seat";
import { aScene, type Scene } from "../nominations/scene";
import { NOW, useDesk } from "../support/desk";
import { aRuledScene, aShownDraft, does, objection, publicity, refusal, strangers, written } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aRuledScene(desk);
});
afterEach(() => desk.setClock(NOW));

const NOBODY = "01a204bf-0000-7000-8000-000000000000";
const ALL = "{ id version publicityId nominationId receivedOn objectorKind objectorName objectorContactMasked content handling outcome closedAt recordedBy recordedAt }";
type Objection = Record<string, unknown> & { id: string; version: number };
const record = async (fields: object = {}): Promise<Objection> => {
  const { publicity: shown } = await aShownDraft(scene);
  return does<Objection>(scene.office, "recordObjection", objection(shown.id, fields), ALL);
};
const reference = ({ id, version }: Objection) => ({ id, version });

describe("recorded", () => {
  test("as it came in, dated by the domain clock, against the publicity and its nomination", async () => {
    const { nomination, publicity: shown } = await aShownDraft(scene);
    expect(await does(scene.office, "recordObjection", objection(shown.id, { objectorName: " 钱举报 ", objectorContact: " " }), ALL)).toEqual({
      id: expect.any(String), version: 1, publicityId: shown.id, nominationId: nomination.id, receivedOn: "2024-08-12", objectorKind: "PERSON", objectorName: "钱举报", objectorContactMasked: null,
      content: "反映其从业时间不足五年。", handling: null, outcome: null, closedAt: null, recordedBy: scene.officeAccount.displayName, recordedAt: "2024-08-21T01:00:00+00:00",
    });
  });

  test.each([
    ["on the first day", {}, "2024-08-08"],
    ["after the last day", {}, "2024-08-21"],
    ["by a unit", { objectorKind: "UNIT", objectorName: "某某公司工会" }, "2024-08-09"],
  ])("%s", async (_, fields, receivedOn) => {
    await expect(record({ ...fields, receivedOn })).resolves.toMatchObject({ receivedOn });
  });

  test("against a publicity that is void by now", async () => {
    const { nomination, publicity: shown } = await aShownDraft(scene);
    await does(scene.contact, "openPublicity", publicity(nomination.id));
    await expect(does(scene.office, "recordObjection", objection(shown.id))).resolves.toMatchObject({ version: 1 });
  });

  test.each<[string, string, object]>([
    ["before the publicity began", "receivedOn", { receivedOn: "2024-08-07" }],
    ["tomorrow", "receivedOn", { receivedOn: "2024-08-22" }],
    ["anonymously", "objectorName", { objectorName: "  " }],
    ["without content", "content", { content: "" }],
    ["against a publicity that is no id", "publicityId", { publicityId: "x" }],
  ])("but not %s: refused by its field, and nothing written", async (_, field, fields) => {
    const { publicity: shown } = await aShownDraft(scene);
    const rows = await written(desk);
    expect((await refusal(scene.office, "recordObjection", objection(shown.id, fields))).extensions).toMatchObject({ code: "INVALID_INPUT", field });
    expect(await written(desk)).toEqual(rows);
  });

  test("not by the other seat, which cannot tell it from none; not by any other role", async () => {
    const { publicity: shown } = await aShownDraft(scene);
    const rows = await written(desk);
    const { office } = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
    const nobody = await refusal(office, "recordObjection", objection(NOBODY));
    expect(nobody.extensions).toMatchObject({ code: "NOT_FOUND", field: "publicityId" });
    expect(await refusal(office, "recordObjection", objection(shown.id))).toEqual(nobody);
    for (const client of [scene.contact, ...(await strangers(desk)).map(([, one]) => one)]) {
      expect((await refusal(client, "recordObjection", objection(shown.id))).extensions.code).toBe("FORBIDDEN");
    }
    expect(await written(desk)).toEqual(rows);
  });
});

describe("handled", () => {
  test("by the unit, then by its office; each sees what the other wrote", async () => {
    const open = await record();
    const told = await does(scene.contact, "handleObjection", { ...reference(open), handling: " 已查阅人事档案。 " }, "{ id version handling outcome }");
    expect(told).toEqual({ id: open.id, version: 2, handling: "已查阅人事档案。", outcome: null });
    await expect(does(scene.office, "handleObjection", { ...told, outcome: undefined, handling: "已与单位核实。" }, "{ id version handling }")).resolves.toMatchObject({ version: 3, handling: "已与单位核实。" });
  });

  test.each<[string, object, string]>([
    ["an older version", { version: 9 }, "CONFLICT"],
    ["nothing said", { handling: "  " }, "INVALID_INPUT"],
    ["one that is not there", { id: NOBODY }, "NOT_FOUND"],
  ])("but not with %s", async (_, fields, code) => {
    const open = await record();
    const rows = await written(desk);
    for (const client of [scene.contact, scene.office]) {
      expect((await refusal(client, "handleObjection", { ...reference(open), handling: "已查阅档案。", ...fields })).extensions.code).toBe(code);
    }
    expect(await written(desk)).toEqual(rows);
  });

  test("not by another unit or seat, which cannot tell it from none; not by the unit above; not by any other role", async () => {
    const input = { ...reference(await record()), handling: "已查阅档案。" };
    const rows = await written(desk);
    const other = await aScene(desk, { campaign: scene.campaign });
    const { office } = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
    for (const client of [other.contact, office]) expect(await refusal(client, "handleObjection", input)).toEqual(await refusal(client, "handleObjection", { ...input, id: NOBODY }));
    await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [other.unit.id, scene.unit.id]);
    for (const client of [other.contact, ...(await strangers(desk)).map(([, one]) => one)]) {
      expect((await refusal(client, "handleObjection", input)).extensions.code).toBe("FORBIDDEN");
    }
    await desk.owner.query("update recommending_units set parent_id = null where id = $1", [scene.unit.id]);
    expect(await written(desk)).toEqual(rows);
  });
});

describe("closed", () => {
  test.each(["NOT_UPHELD", "UPHELD"])("%s, with the handling on record, and for good", async (outcome) => {
    const open = await record();
    const handled = await does(scene.contact, "handleObjection", { ...reference(open), handling: "已查阅档案。" });
    const told = await does<Objection>(scene.office, "closeObjection", { ...handled, outcome }, ALL);
    expect(told).toMatchObject({ version: 3, handling: "已查阅档案。", outcome, closedAt: "2024-08-21T01:00:00+00:00" });
    const rows = await written(desk);
    for (const client of [scene.contact, scene.office]) {
      const error = await refusal(client, "handleObjection", { ...reference(told), handling: "另行核实。" });
      expect(error).toMatchObject({ message: "当前状态为“已办结”，不能办理。", extensions: { code: "WRONG_STATE" } });
    }
    expect((await refusal(scene.office, "closeObjection", { ...reference(told), outcome: "UPHELD" })).extensions.code).toBe("WRONG_STATE");
    expect(await written(desk)).toEqual(rows);
  });

  test("with what is said when closing, in place of what was on record", async () => {
    const handled = await does(scene.contact, "handleObjection", { ...reference(await record()), handling: "已查阅档案。" });
    await expect(does(scene.office, "closeObjection", { ...handled, handling: "经核实，不属实。", outcome: "NOT_UPHELD" }, ALL)).resolves.toMatchObject({ handling: "经核实，不属实。" });
  });

  test("not while nothing was done about it", async () => {
    const open = await record();
    const rows = await written(desk);
    for (const handling of [undefined, null, " "]) {
      const { extensions } = await refusal(scene.office, "closeObjection", { ...reference(open), handling, outcome: "NOT_UPHELD" });
      expect(extensions).toMatchObject({ code: "INVALID_INPUT", field: "handling" });
    }
    expect(await written(desk)).toEqual(rows);
  });

  test("once, of two who close it at once", async () => {
    const input = { ...reference(await record()), handling: "经核实，不属实。", outcome: "NOT_UPHELD" };
    const attempts = await Promise.allSettled([1, 2].map(() => does(scene.office, "closeObjection", input)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("not by the unit, the other seat or any other role", async () => {
    const input = { ...reference(await record()), handling: "经核实，不属实。", outcome: "NOT_UPHELD" };
    const rows = await written(desk);
    const { office } = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
    expect((await refusal(office, "closeObjection", input)).extensions.code).toBe("NOT_FOUND");
    for (const client of [scene.contact, ...(await strangers(desk)).map(([, one]) => one)]) {
      expect((await refusal(client, "closeObjection", input)).extensions.code).toBe("FORBIDDEN");
    }
    expect(await written(desk)).toEqual(rows);
  });
});

test("in a campaign that is over nothing is recorded, handled or closed", async () => {
  const own = await aRuledScene(desk);
  const { publicity: shown } = await aShownDraft(own);
  const open = await does(own.office, "recordObjection", objection(shown.id));
  await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [own.campaign.id]);
  expect((await refusal(own.office, "recordObjection", objection(shown.id))).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  expect((await refusal(own.contact, "handleObjection", { ...open, handling: "已查阅档案。" })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  expect((await refusal(own.office, "closeObjection", { ...open, handling: "不属实。", outcome: "NOT_UPHELD" })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
});
