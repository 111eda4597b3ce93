import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import { Seat } from "../../server/features/campaigns/seat";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { PackageScope } from "../../server/features/papers/package/package-scope";
import { buildSummary } from "../../server/features/papers/tables";
import { rankText, yearsInTrade } from "../../server/features/papers/tables/summary-values";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { Files } from "../attachments/files";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { actAs } from "./dossier-scene";
import { cellsOf, madeTable, openWorkbook } from "./made-paper";

const desk = useDesk();
let files: Files;
let scene: Scene;
let telecom: Scene;
let auditor: Account;
let first: Nomination;
let collective: Nomination;

const FORMULA = '=HYPERLINK("http://example.cn","点我")';

beforeAll(async () => {
  files = new Files(desk);
  scene = await aScene(desk, { places: 9 });
  const { campaign, unit, forCollectives } = scene;
  const [, , forWorkers] = campaign.awards;
  await desk.builders.aNomination({ campaign, unit, award: forWorkers, name: "钱样本", state: NominationState.SUBMITTED });
  first = await desk.builders.aNomination({ campaign, unit, name: FORMULA, state: NominationState.SUBMITTED, person: { post: "车间主任", administrativeRank: AdministrativeRank.SECTION, professionalTitle: "高级工程师", honours: "2015年省劳动模范" } });
  await desk.builders.aNomination({ campaign, unit, name: "李样本", state: NominationState.CANDIDATE });
  for (const state of [NominationState.DRAFT, NominationState.RETURNED, NominationState.REJECTED, NominationState.WITHDRAWN]) await desk.builders.aNomination({ campaign, unit, name: `不报${state}`, state });
  collective = await desk.builders.aNomination({ campaign, unit, award: forCollectives, name: "总装班组", state: NominationState.SUBMITTED });
  await setRules(desk, campaign.id, ["R06", "R07"]);
  await desk.owner.query(
    `insert into waivers (nomination_id, unit_id, seat, rule, justification, state, requested_by, requested_at, opinion, decided_by, decided_at)
       select id, unit_id, seat, 'R07', '贡献特别突出', 'GRANTED', '经办甲', now(), '经研究同意', '审批丙', now() from nominations where id = $1
       union all select id, unit_id, seat, 'R07', '此前的申请', 'REFUSED', '经办甲', now(), '不同意', '审批丙', now() from nominations where id = $1
       union all select id, unit_id, seat, 'R06', '分属不同工序', 'REQUESTED', '经办甲', now(), null, null, null from nominations where id = $1`,
    [first.id],
  );
  telecom = await aScene(desk, { campaign, seat: Seat.COMMUNICATIONS });
  await desk.builders.aNomination({ campaign, unit: telecom.unit, name: "通信样本", state: NominationState.SUBMITTED });
  auditor = await desk.builders.anAccount(Role.AUDITOR);
});
afterAll(() => files.remove());

const summary = (fields: object = {}) => ({ kind: "SUMMARY_TABLE", campaignId: scene.campaign.id, ...fields });

describe("推荐对象汇总表 of a unit", () => {
  test("persons: the official columns, in order of recommendation, waivers in the remarks", async () => {
    const { rows, name, workbook } = await madeTable(desk, scene.contactAccount, summary());
    const [heading, ...lines] = rows("序号", 1);
    expect(heading).toEqual(["序号", "拟授称号", "姓名", "性别", "民族", "出生年月", "政治面貌", "学历", "工作单位及职务", "职务级别/职称", "人员身份", "从业年限", "曾获省部级以上表彰", "备注"]);
    expect(lines.slice(0, 3).map((line) => line.slice(0, 3))).toEqual([[1, "劳动模范", FORMULA], [2, "劳动模范", "李样本"], [3, "先进工作者", "钱样本"]]);
    const { rows: known } = await desk.owner.query<{ workplace: string; birth: string }>("select w.name as workplace, p.birth_date::text as birth from nominations n join workplaces w on w.id = n.workplace_id join persons p on p.nomination_id = n.id where n.id = $1", [first.id]);
    expect(lines[0]?.slice(3)).toEqual([
      ...["女", "汉族", new Date(`${known[0]?.birth.slice(0, 7)}-01T00:00:00Z`), "中共党员", "大学本科", `${known[0]?.workplace}车间主任`, "正科级/高级工程师", "一线职工", 17, "2015年省劳动模范"],
      "已申请豁免“集体和个人不在同一单位”；已豁免“曾获省部级以上表彰”：经研究同意",
    ]);
    const [, sheet] = workbook.worksheets;
    expect(sheet?.name).toBe("劳动模范和先进工作者");
    expect(sheet?.getCell("F4").numFmt).toBe("yyyy-mm");
    expect(sheet?.getCell("A2").value).toBe(`填报单位（盖章）：${scene.unit.name}`);
    expect(cellsOf(workbook)).toEqual(expect.arrayContaining(["填报时间：2024年8月21日", "共 3 人：劳动模范 2 人，先进工作者 1 人。", "共 1 个。"]));
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", printTitlesRow: "3:3" });
    expect(name).toBe(`推荐对象汇总表-${scene.unit.shortName}-2024-08-21.xlsx`);
  });

  test("collectives: the official columns, the unit's own telephones in full", async () => {
    const { rows } = await madeTable(desk, scene.contactAccount, summary());
    const { vault } = desk.app.desk;
    const { rows: known } = await desk.owner.query<{ phone: Buffer; workplace: string }>("select c.phone_sealed as phone, w.name as workplace from collectives c join nominations n on n.id = c.nomination_id join workplaces w on w.id = n.workplace_id where n.id = $1", [collective.id]);
    expect(rows("序号").slice(0, 2)).toEqual([
      ["序号", "集体名称", "集体性质", "集体级别", "集体人数", "所属单位", "负责人姓名职务", "联系电话", "备注"],
      [1, "总装班组", "非公有制企业", "无行政级别", 32, known[0]?.workplace, "赵样本 主任", vault.open(known[0]?.phone ?? Buffer.alloc(0), "collectives.phone_sealed"), null],
    ]);
  });
});

test("a merged table gives each row's unit, units in their order within an award; telephones of others are masked", async () => {
  const { rows, name } = await madeTable(desk, auditor, summary());
  expect(rows("序号", 1).slice(0, 5).map((line) => line.slice(0, 4))).toEqual([
    ["序号", "推荐单位", "拟授称号", "姓名"],
    [1, scene.unit.shortName, "劳动模范", FORMULA],
    [2, scene.unit.shortName, "劳动模范", "李样本"],
    [3, telecom.unit.shortName, "劳动模范", "通信样本"],
    [4, scene.unit.shortName, "先进工作者", "钱样本"],
  ]);
  expect(rows("序号")[1]?.[8]).toMatch(/^\d{3}\*+\d{4}$/);
  expect(name).toBe("推荐对象汇总表-全省-2024-08-21.xlsx");
});

test.each<[who: string, account: () => Account, names: string[], scopeName: string]>([
  ["its unit", () => telecom.contactAccount, ["通信样本"], ""],
  ["its office", () => telecom.officeAccount, ["通信样本"], "通信口"],
  ["the other office", () => scene.officeAccount, [FORMULA, "李样本", "钱样本"], "工信口"],
])("%s sees its own alone", async (_who, account, names, scopeName) => {
  const { workbook, name } = await madeTable(desk, account(), summary());
  const cells = cellsOf(workbook);
  for (const one of [FORMULA, "李样本", "钱样本", "通信样本"]) expect([one, cells.includes(one)]).toEqual([one, names.includes(one)]);
  expect(cells.some((cell) => String(cell).startsWith("不报"))).toBe(false);
  expect(name).toContain(scopeName);
});

test("without personal data nobody is named, no number and no month of birth is told", async () => {
  const { workbook, name } = await madeTable(desk, scene.contactAccount, summary({ withoutPersonalData: true }));
  const text = cellsOf(workbook).map(String).join("\n");
  for (const told of ["李样本", "钱样本", "赵样本", "HYPERLINK"]) expect(text).not.toContain(told);
  expect(text).toContain("李××");
  expect(text).not.toMatch(/1\d{10}|\d{4}-\d\d-\d\dT|\d{3}\*{4}/);
  expect(name).toContain("不含个人信息");
});

test("nothing to report is a table without rows", async () => {
  const { campaign, contactAccount } = await aScene(desk);
  const { rows, workbook } = await madeTable(desk, contactAccount, summary({ campaignId: campaign.id }));
  expect(rows("序号", 1)[1]?.[0]).toBe("共 0 人：劳动模范 0 人，先进工作者 0 人。");
  expect(workbook.worksheets.filter(({ state }) => state === "visible").map(({ name }) => name)).toEqual(["先进集体", "劳动模范和先进工作者"]);
});

describe("for a package", () => {
  const build = (scope: Partial<PackageScope>, dated = "2024-08-20") => actAs(desk, scene.officeAccount, (act) => buildSummary(act, { campaignId: scene.campaign.id, ...scope }, dated, {}));

  test("the same record gives the same bytes, whatever the day; another date others", async () => {
    const made = await build({ unitId: scene.unit.id });
    desk.setClock(new Date("2024-08-23T10:00:00+08:00"));
    const again = await build({ unitId: scene.unit.id });
    desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
    expect(again.equals(made)).toBe(true);
    expect((await build({ unitId: scene.unit.id }, "2024-08-21")).equals(made)).toBe(false);
    expect(cellsOf(await openWorkbook(made))).toContain("填报时间：2024年8月20日");
  });

  test("of a unit that the caller does not see, none", async () => {
    await expect(build({ unitId: telecom.unit.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test.each([
  ["2007-08-26", 17],
  ["2007-08-27", 16],
  ["2024-09-01", 0],
  ["2024-02-29", 0],
])("years in the trade since %s: %d", (since, years) => expect(yearsInTrade(since, "2024-08-26")).toBe(years));

test.each([
  [AdministrativeRank.NONE, null, "无"],
  [AdministrativeRank.NONE, "工程师", "工程师"],
  [AdministrativeRank.SECTION, null, "正科级"],
])("rank %s and title %s are told as %s", (administrativeRank, professionalTitle, text) => expect(rankText({ administrativeRank, professionalTitle })).toBe(text));
