import type { Readable } from "node:stream";
import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { cancelPaper } from "../../server/features/papers/cancel-paper";
import { PaperKind } from "../../server/features/papers/paper-kind";
import { listTable } from "../../server/features/papers/tables";
import { Seat } from "../../server/features/campaigns/seat";
import { Files } from "../attachments/files";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { actAs } from "./dossier-scene";
import { cellsOf, fetchPaper, madeTable, paperAs, sheetXml } from "./made-paper";
import { asked, made, refusedPaper } from "./requests";

const desk = useDesk();
let files: Files;
let scene: Scene;
let other: Scene;
let auditor: Account;

const COLUMNS = [
  { heading: "姓名或集体名称", path: "name" },
  { heading: "推荐单位", path: "unit.shortName" },
  { heading: "状态", path: "state", words: { DRAFT: "草稿", SUBMITTED: "已报送" } },
  { heading: "推荐顺序", path: "position" },
  { heading: "出生日期", path: "person.birthDate" },
  { heading: "报送时间", path: "submittedAt" },
  { heading: "曾享受待遇", path: "person.honourTreatment" },
  { heading: "活动主办", path: "campaign.organizers" },
  { heading: "历次审核", path: "reviews.decision", words: { APPROVED: "通过" } },
];
const FORMULA = '=HYPERLINK("http://example.cn","点我")';

const listOf = (fields: object = {}) => ({ kind: "LIST", list: { query: "nominations", title: "推荐对象", columns: COLUMNS, ...fields } });

beforeAll(async () => {
  files = new Files(desk);
  scene = await aScene(desk, { places: 9 });
  const { campaign, unit } = scene;
  await desk.builders.aNomination({ campaign, unit, name: FORMULA });
  await desk.builders.aNomination({ campaign, unit, name: "乙样本", state: NominationState.CANDIDATE });
  await desk.builders.aNomination({ campaign, unit, award: scene.forCollectives, name: "甲班组", state: NominationState.SUBMITTED });
  other = await aScene(desk, { campaign, seat: Seat.COMMUNICATIONS });
  await desk.builders.aNomination({ campaign, unit: other.unit, name: "通信样本", state: NominationState.SUBMITTED });
  auditor = await desk.builders.anAccount(Role.AUDITOR);
});
afterAll(() => files.remove());

describe("a list as a workbook", () => {
  test("has the columns asked for, in the words of the screen, with real numbers, dates and times", async () => {
    const { rows, name, paper } = await madeTable(desk, scene.contactAccount, listOf({ orderBy: [{ field: "createdAt", direction: "ASC" }, { field: "id", direction: "ASC" }] }));
    const [heading, ...lines] = rows("姓名或集体名称");
    expect(heading).toEqual(COLUMNS.map(({ heading: text }) => text));
    const { shortName } = scene.unit;
    const born = expect.any(Date) as unknown;
    const organizers = scene.campaign.organizers.join("、");
    const submitted = new Date("2024-08-21T09:00:00Z"); // Excel knows no zone: nine o'clock in Shanghai
    expect(lines).toEqual([
      [FORMULA, shortName, "草稿", 1, born, null, "否", organizers, null],
      ["乙样本", shortName, "CANDIDATE", 2, born, submitted, "否", organizers, "通过"],
      ["甲班组", shortName, "已报送", 1, null, submitted, null, organizers, null],
    ]);
    expect(name).toBe("推荐对象-2024-08-21.xlsx");
    expect(paper).toMatchObject({ state: "READY", problem: null, mediaType: expect.stringContaining("spreadsheetml") as unknown });
  });

  test("what looks like a formula is text", async () => {
    const { workbook, body } = await madeTable(desk, scene.contactAccount, listOf());
    expect(cellsOf(workbook)).toContain(FORMULA);
    expect(await sheetXml(body)).not.toMatch(/<f[ >]/);
  });

  test.each<[filter: object, names: string[]]>([
    [{ state: { eq: "SUBMITTED" } }, ["甲班组"]],
    [{ name: { contains: "样本" } }, ["乙样本"]],
    [{ or: [{ state: { in: ["DRAFT"] } }, { subjectKind: { eq: "COLLECTIVE" } }] }, [FORMULA, "甲班组"]],
  ])("is filtered as the screen is: %j", async (filter, names) => {
    const { rows } = await madeTable(desk, scene.contactAccount, listOf({ filter }));
    expect(rows("姓名或集体名称").slice(1).map(([name]) => name).sort()).toEqual([...names].sort());
  });

  test.each(["ASC", "DESC"] as const)("is ordered as the screen is: %s", async (direction) => {
    const { rows } = await madeTable(desk, scene.contactAccount, listOf({ orderBy: [{ field: "createdAt", direction }, { field: "id", direction }] }));
    const names = [FORMULA, "乙样本", "甲班组"];
    expect(rows("姓名或集体名称").slice(1).map(([name]) => name)).toEqual(direction === "ASC" ? names : names.reverse());
  });

  test("holds the rows of whoever asks, and no others", async () => {
    const namesFor = async (account: Account) => (await madeTable(desk, account, listOf())).rows("姓名或集体名称").slice(1).map(([name]) => String(name)).sort();
    expect(await namesFor(other.contactAccount)).toEqual(["通信样本"]);
    expect(await namesFor(other.officeAccount)).toEqual(["通信样本"]);
    expect(await namesFor(scene.officeAccount)).toEqual([FORMULA, "乙样本", "甲班组"].sort());
    expect(await namesFor(auditor)).toEqual([FORMULA, "乙样本", "甲班组", "通信样本"].sort());
  });

  test("an empty one has its headings", async () => {
    const { rows, paper } = await madeTable(desk, scene.contactAccount, listOf({ filter: { name: { eq: "没有" } } }));
    expect(rows("姓名或集体名称")).toHaveLength(1);
    expect(paper.state).toBe("READY");
  });
});

describe("what cannot be listed", () => {
  const column = (path: string) => ({ columns: [{ heading: "甲", path }] });
  test.each<[what: string, fields: object, path: string]>([
    ["an unknown column", column("nosuchcolumn"), "nosuchcolumn"],
    ["an unknown column further down", column("unit.nosuch"), "unit.nosuch"],
    ["a column that is no value", column("unit"), "unit"],
    ["a path through a value", column("name.length"), "name.length"],
    ["what is not in the API though in the row", column("person.idNumberSealed"), "person.idNumberSealed"],
    ["a query that is no list", { query: "me" }, "me"],
  ])("%s fails with its path", async (_what, fields, path) => {
    const { state, problem } = await made(desk, scene.contactAccount, listOf(fields));
    expect({ state, problem }).toEqual({ state: "FAILED", problem: `列表中的字段 ${path} 不存在，或不能导出。请对照 schema/schema.graphql 检查各列。` });
  });

  test.each<[what: string, fields: object]>([
    ["filter by what there is not", { filter: { nosuch: { eq: "1" } } }],
    ["filter by the wrong type", { filter: { position: { eq: "first" } } }],
    ["order by what there is not", { orderBy: [{ field: "nosuch" }] }],
    ["filter that is no object", { filter: "all" }],
  ])("%s fails and says so", async (_what, fields) => {
    const { state, problem } = await made(desk, scene.contactAccount, listOf(fields));
    expect({ state, told: problem?.includes("列表的筛选或排序条件有误") }).toEqual({ state: "FAILED", told: true });
  });

  test("a list the role may not ask for is refused at once", async () => {
    for (const query of ["auditEvents", "accounts", "nosuch"]) {
      expect((await refusedPaper(desk, scene.contactAccount, listOf({ query, columns: [{ heading: "甲", path: "id" }] }))).extensions).toMatchObject({ code: "FORBIDDEN", field: "list.query" });
    }
  });

  test("somebody else's list is not there", async () => {
    const { paper } = await madeTable(desk, scene.contactAccount, listOf());
    expect((await fetchPaper(desk, scene.officeAccount, paper.id)).status).toBe(404);
    expect((await fetchPaper(desk, auditor, paper.id)).status).toBe(200);
  });
});

describe("1,200 rows", () => {
  const COUNT = 1_200;
  const MANY = { filter: { code: { startsWith: "many-" } }, columns: [{ heading: "代码", path: "code" }, { heading: "顺序", path: "position" }], query: "recommendingUnits", title: "推荐单位" };
  beforeAll(() => desk.owner.query(`insert into recommending_units (code, name, short_name, kind, seat, position) select 'many-' || n, '单位' || n, '单位' || n, 'CITY', 'INDUSTRY', n % 7 from generate_series(1, ${COUNT}) n`));

  test("come each once, over several pages, in the order asked for", async () => {
    const { rows, paper } = await madeTable(desk, auditor, listOf({ ...MANY, orderBy: [{ field: "position", direction: "DESC" }] }));
    const lines = rows("代码").slice(1);
    expect(lines).toHaveLength(COUNT);
    expect(new Set(lines.map(([code]) => code)).size).toBe(COUNT);
    const positions = lines.map(([, position]) => Number(position));
    expect(positions).toEqual([...positions].sort((one, next) => next - one));
    expect(paper).toMatchObject({ total: COUNT });
  });

  test("one that is cancelled before it is made is never made", async () => {
    const { id, version } = await asked(desk, auditor, listOf(MANY));
    await desk.builders.by(auditor, cancelPaper, { id, version });
    await desk.app.desk.jobs.drain();
    expect(await paperAs(desk, auditor, id)).toMatchObject({ state: "CANCELLED", sha256: null });
    expect((await fetchPaper(desk, auditor, id)).status).toBe(409);
  });

  test("one that is cancelled meanwhile stops at the next page", async () => {
    const asked: number[] = [];
    const stopped = new Error("cancelled");
    const made = actAs(desk, auditor, async (act) => {
      const progress = async (done: number): Promise<void> => {
        asked.push(done);
        if (done >= 400) throw stopped;
      };
      const { content } = await listTable.make({ ...act, desk: desk.app.desk, language: "zh", progress }, { id: "", kind: PaperKind.LIST, campaignId: null, aboutSeat: null, aboutUnitId: null, subjectId: null, requestedBy: "", options: { list: MANY } });
      return desk.app.desk.files.receive(content as Readable);
    });
    await expect(made).rejects.toBe(stopped);
    expect(asked).toEqual([200, 400]);
    expect(files.onDisk().filter((name) => name.includes("incoming"))).toEqual([]);
  });
});
