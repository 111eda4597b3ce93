import { ImportKind } from "../../server/features/imports/import-kind";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { RowValues } from "../../server/workbooks/table-shape";
import { aSignedSlate, does, report, type Scene, states, type USUAL } from "../outcomes/scene";
import { useDesk } from "../support/desk";
import { Workbench } from "./workbench";

const desk = useDesk();
let scene: Scene<keyof typeof USUAL>;
let bench: Workbench;
let office: Account;
beforeAll(async () => {
  bench = new Workbench(desk);
  scene = await aSignedSlate(desk);
  await does(scene.offices.a, "reportToNational", report(scene, { nominationIds: scene.ids("m1", "m2", "c1") }));
  office = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY });
});
afterAll(() => bench.files.remove());

const read = async (rows: RowValues[]) => bench.read(office, ImportKind.FEEDBACK, scene.campaign.id, await bench.filled(office, ImportKind.FEEDBACK, scene.campaign.id, rows));
const nameOf = async (key: "m1" | "m2" | "m3" | "c1"): Promise<string> => (await desk.owner.query<{ name: string }>("select name from outcomes where nomination_id = $1", [scene.nominees[key].id])).rows[0]?.name ?? "";

test("the template lists who was reported; left empty it records nothing", async () => {
  const { it, rows } = await bench.read(office, ImportKind.FEEDBACK, scene.campaign.id, await bench.template(office, ImportKind.FEEDBACK, scene.campaign.id));
  expect(rows.flatMap(({ problems, details }) => [...problems, ...details])).toEqual([]);
  expect(it).toMatchObject({ state: "READ", unchanged: 3, changed: 0 });
});

test("one wrong row, and nothing is recorded: no reason, not reported, no document, twice", async () => {
  const before = await states(desk, scene);
  const { it, rows } = await read([{ name: await nameOf("m1"), verdict: "未入围" }, { name: await nameOf("m3"), verdict: "入围" }, { name: await nameOf("m2"), verdict: "入围" }, { name: await nameOf("m2"), verdict: "待定" }]);
  expect(it.state).toBe("FAULTY");
  expect(rows.flatMap(({ line, problems }) => problems.map(({ column, message }) => `${line} ${column}: ${message}`))).toEqual([
    expect.stringMatching(/^4 原因: 未入围的须填写原因/),
    expect.stringMatching(/^4 反馈文号: /),
    expect.stringMatching(/^5 姓名（名称）: 未上报初审/),
    expect.stringMatching(/^5 反馈文号: /),
    expect.stringMatching(/^6 反馈文号: /),
    expect.stringMatching(/^7 姓名（名称）: 与第 6 行重复/),
    expect.stringMatching(/^7 反馈文号: /),
  ]);
  expect(await states(desk, scene)).toEqual(before);
});

test("one document is recorded as a whole; what is on record already stays as it is", async () => {
  const rows: RowValues[] = [{ name: await nameOf("m1"), verdict: "入围", document: "国评办〔2024〕3号" }, { name: await nameOf("c1"), verdict: "未通过", reason: "材料不全" }];
  const { it } = await read(rows);
  expect(it).toMatchObject({ state: "READ", changed: 2 });
  expect(await bench.confirm(office, it)).toMatchObject({ state: "APPLIED" });
  expect(await states(desk, scene)).toMatchObject({ m1: "LISTED", c1: "NOT_LISTED", m2: "REPORTED" });
  const { rows: events } = await desk.owner.query("select e.document, e.reason from outcome_events e join outcomes o on o.id = e.outcome_id where o.nomination_id = $1 and e.to_state = 'NOT_LISTED'", [scene.nominees.c1.id]);
  expect(events).toEqual([{ document: "国评办〔2024〕3号", reason: "材料不全" }]);
  expect((await read(rows)).it).toMatchObject({ state: "READ", unchanged: 2, changed: 0 });
});
