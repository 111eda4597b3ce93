import { matchFeedback, type Nominee } from "../../server/features/outcomes/match-feedback";
import { readFeedback } from "../../server/features/outcomes/feedback-file";
import { readVerdict } from "../../server/features/outcomes/feedback-verdict";
import { OutcomeState } from "../../server/features/outcomes/outcome-state";
import { Role } from "../../server/features/accounts/role";
import type { ApiClient, ApiError } from "../support/api-client";
import { useDesk } from "../support/desk";
import { aSignedSlate, does, feedback, report, type Scene } from "./scene";

describe("a verdict", () => {
  test.each(["入围", " 入 围 ", "通过", "列入", "是", "已入围", "初审通过", "国家初审通过", "同意", "通过。", "√"])("%s: listed", (cell) => expect(readVerdict(cell)).toBe(true));
  test.each(["未入围", "未通过", "不通过", "未列入", "否", "初审未通过", "国家初审未通过", "不予通过", "未　入围", "×"])("%s: not listed", (cell) => expect(readVerdict(cell)).toBe(false));
  test.each(["", "待定", "入围？", "是否", "通过后补", "未", "不", "1"])("%s: cannot be read", (cell) => expect(readVerdict(cell)).toBeNull());
});

const nominee = (id: string, name: string, fields: Partial<Nominee> = {}): Nominee => ({ nominationId: id, name, award: "劳动模范", units: ["沈阳市", "沈阳市人力资源和社会保障局"], state: OutcomeState.REPORTED, ...fields });
const ZHANG = nominee("zhang", "张伟");
const ZHANG_2 = nominee("zhang-2", "张伟", { units: ["大连市"], award: "先进工作者" });
const TEAM = nominee("team", "总装班组(1)", { award: "先进集体" });
const OUT = nominee("out", "王落选", { state: OutcomeState.NOT_SELECTED });
const DONE = nominee("done", "赵已定", { state: OutcomeState.LISTED });
const ALL = [ZHANG, ZHANG_2, TEAM, OUT, DONE];

const read = (content: string, nominees = ALL) => matchFeedback(readFeedback(content), nominees);
/** One line, as `name id listed reason problem`. */
const only = (content: string, nominees = ALL) => read(content, nominees).lines.map(({ nominationId, listed, reason, problem }) => [nominationId, listed, reason, problem?.zh ?? null]);

describe("a line of the file", () => {
  test.each<[string, string, unknown[]]>([
    ["plain headings", "姓名,是否入围,原因\n总装班组(1),入围,\n", ["team", true, null, null]],
    ["a byte order mark and CRLF", "\ufeff姓名,是否入围\r\n总装班组(1),是\r\n", ["team", true, null, null]],
    ["full-width digits and brackets", "名称,初审结果\n总装班组（１）,通过", ["team", true, null, null]],
    ["stray blanks in name and heading", " 推 荐 对 象 ,初审结果 \n 总装 班组（1）　,通过", ["team", true, null, null]],
    ["a title and an empty line above the headings", "国家初审结果反馈表,,\n,,\n姓名（名称）,初审结果,备注\n总装班组(1),未通过,材料不全", ["team", false, "材料不全", null]],
    ["tabs", "姓名\t是否入围\t原因\n总装班组(1)\t否\t名额, 已满", ["team", false, "名额, 已满", null]],
    ["quoted cells", '"姓名","是否入围","备注"\n"总装班组(1)","未入围","事迹, 不突出"', ["team", false, "事迹, 不突出", null]],
    ["a stray quotation mark", '姓名,是否入围,备注\n总装班组(1),未入围,所谓"典型"', ["team", false, '所谓"典型"', null]],
    ["the reason before the remark", "姓名,是否入围,备注,原因\n总装班组(1),否,见附件,超龄", ["team", false, "超龄", null]],
    ["a short row", "姓名,是否入围,原因\n总装班组(1),是", ["team", true, null, null]],
    ["columns for people and collectives", "个人姓名,集体名称,是否入围\n,总装班组(1),是", ["team", true, null, null]],
    ["the unit tells two of a name apart", "姓名,推荐单位,是否入围\n张伟,大连市,是", ["zhang-2", true, null, null]],
    ["the unit by its full name", "姓名,推荐单位,是否入围\n张伟,沈阳市人力资源和社会保障局,是", ["zhang", true, null, null]],
    ["the award tells two of a name apart", "姓名,拟授称号,是否入围\n张伟,先进 工作者,是", ["zhang-2", true, null, null]],
    ["two of a name", "姓名,是否入围\n张伟,是", [null, true, null, "名单中有多个同名的推荐对象，请注明推荐单位和称号。"]],
    ["nobody of this name", "姓名,是否入围\n李某某,是", [null, true, null, "名单中没有这一推荐对象。"]],
    ["another unit than the list's", "姓名,推荐单位,是否入围\n总装班组(1),鞍山市,是", [null, true, null, "推荐单位或称号与名单不符。"]],
    ["another award than the list's", "姓名,称号,是否入围\n总装班组(1),劳动模范,是", [null, true, null, "推荐单位或称号与名单不符。"]],
    ["not reported", "姓名,是否入围\n王落选,是", ["out", true, null, "未上报初审，现为“未入选”。"]],
    ["feedback on record", "姓名,是否入围\n赵已定,是", ["done", true, null, "已登记反馈结果，现为“国家初审入围”。"]],
    ["a verdict nobody can read", "姓名,是否入围\n总装班组(1),待定", ["team", null, null, "无法识别初审结果“待定”，请写“入围”或“未入围”。"]],
    ["not listed, and nobody says why", "姓名,是否入围,原因\n总装班组(1),未入围, ", ["team", false, null, "未入围的须填写原因。"]],
    ["no verdict", "姓名,是否入围,备注\n总装班组(1),,", ["team", null, null, "未填写初审结果。"]],
  ])("%s", (_, content, expected) => {
    expect(only(content)).toEqual([expected]);
  });

  test("of two of a name the one that was reported is meant, where the other was not", () => {
    expect(only("姓名,是否入围\n张伟,是", [ZHANG, { ...ZHANG_2, state: OutcomeState.NOT_SELECTED }])).toEqual([["zhang", true, null, null]]);
  });

  test("a unit whose name is part of another's is not taken for it", () => {
    const [one, ten] = [nominee("1", "张伟", { units: ["示例1"] }), nominee("10", "张伟", { units: ["示例10"] })];
    expect(only("姓名,推荐单位,是否入围\n张伟,示例10,是\n张伟,示例1,是", [one, ten])).toEqual([["10", true, null, null], ["1", true, null, null]]);
  });

  test("a nominee named twice is told with the first line, as the file counts lines; whoever is not named is missing", () => {
    const { lines, missing } = read('姓名,推荐单位,是否入围\n\n"张伟","大连\n市",是\n张伟,沈阳市,是\n,,\n张伟,大连市,否\n');
    expect(lines.map(({ line, nominationId, problem }) => [line, nominationId, problem?.en ?? null])).toEqual([[3, "zhang-2", null], [5, "zhang", null], [7, "zhang-2", "Is on line 3 already."]]);
    expect(missing.map(({ nominationId }) => nominationId)).toEqual(["team"]);
  });
});

describe("through the API", () => {
  const desk = useDesk();
  let scene: Scene<"m1" | "m2" | "c1" | "m3">;
  beforeAll(async () => {
    scene = await aSignedSlate(desk, {
      stood: { m1: { award: 1, unit: "a", chosen: true, name: "陈示范" }, m2: { award: 1, unit: "b", chosen: true, name: "周示范" }, c1: { award: 0, unit: "b", chosen: true, name: "维护班组（2）" }, m3: { award: 1, unit: "b", reserve: 1, name: "吴示范" } },
    });
    await does(scene.offices.a, "reportToNational", report(scene));
  });
  const QUERY = "query ($id: ID!, $content: String!) { readFeedbackFile(campaignId: $id, content: $content) { lines { line name nominationId listed reason problem } missing { nominationId name awardName unitName } } }";
  const ask = async (client: ApiClient, content: string) => (await client.ask<{ readFeedbackFile: object }>(QUERY, { id: scene.campaign.id, content })).readFeedbackFile;
  const refused = (content: string, id = scene.campaign.id): Promise<ApiError> => scene.offices.a.refused(QUERY, { id, content });
  const FILE = "姓名（名称）,推荐单位,是否入围,备注\n陈示范,,入围,\n维护班组(２),,未入围,材料不全\n吴示范,,入围,\n";

  test("it is read for both seats and says what is missing; nothing is written", async () => {
    const before = await desk.owner.query("select md5(string_agg(o::text, '' order by id)) from outcomes o");
    const { m1, m2, m3, c1 } = scene.nominees;
    const expected = (problem: string) => ({
      lines: [
        { line: 2, name: "陈示范", nominationId: m1.id, listed: true, reason: null, problem: null },
        { line: 3, name: "维护班组(２)", nominationId: c1.id, listed: false, reason: "材料不全", problem: null },
        { line: 4, name: "吴示范", nominationId: m3.id, listed: true, reason: null, problem },
      ],
      missing: [{ nominationId: m2.id, name: "周示范", awardName: "劳动模范", unitName: scene.units.b.shortName }],
    });
    for (const office of [scene.offices.a, scene.offices.b]) expect(await ask(office, FILE)).toEqual(expected("未上报初审，现为“未入选”。"));
    const english = await scene.offices.a.send<{ readFeedbackFile: object }>(QUERY, { id: scene.campaign.id, content: FILE }, { "accept-language": "en" });
    expect(english.data?.readFeedbackFile).toEqual(expected("It was not reported for the first review: it is not selected."));
    expect((await desk.owner.query("select md5(string_agg(o::text, '' order by id)) from outcomes o")).rows).toEqual(before.rows);
  });

  test("what it reads can be recorded as it stands, and is then on record", async () => {
    await does(scene.offices.b, "recordFeedback", feedback(scene, ["m1"], ["c1"]));
    expect(await ask(scene.offices.a, "姓名,是否入围\n陈示范,入围\n周示范,入围")).toMatchObject({ lines: [{ problem: "已登记反馈结果，现为“国家初审入围”。" }, { problem: null }], missing: [] });
  });

  test.each([
    ["no headings", "陈示范,入围\n", "没有找到表头"],
    ["no column of verdicts", "姓名,推荐单位\n陈示范,甲\n", "没有找到表头"],
    ["nothing at all", "", "没有找到表头"],
    ["an open quotation mark", '姓名,是否入围\n"陈示范,入围\n', "引号不成对"],
    ["more than 5,000 lines", `姓名,是否入围\n${"某,是\n".repeat(5_001)}`, "超过 5000 行"],
    ["more than 1 MB", `姓名,是否入围\n${"x".repeat(1_000_000)}`, "超过 1 MB"],
  ])("refused: %s", async (_, content, message) => {
    expect(await refused(content)).toMatchObject({ message: expect.stringContaining(message), extensions: { code: "INVALID_INPUT", field: "content" } });
  });

  test("5,000 lines are read", async () => {
    const told = (await ask(scene.offices.a, `姓名,是否入围\n${"某,是\n".repeat(5_000)}`)) as { lines: object[] };
    expect(told.lines).toHaveLength(5_000);
  });

  test("it is the offices' alone, of a campaign that is there", async () => {
    for (const role of Object.values(Role).filter((one) => one !== Role.OFFICE)) {
      const client = role === Role.UNIT ? scene.contacts.a : await desk.as(await desk.builders.anAccount(role));
      expect([role, (await client.refused(QUERY, { id: scene.campaign.id, content: FILE })).extensions.code]).toEqual([role, "FORBIDDEN"]);
    }
    for (const id of [scene.slateId, "x"]) expect((await refused(FILE, id)).extensions).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
  });
});
