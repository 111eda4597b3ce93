import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { Files } from "../attachments/files";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { madeTable } from "./made-paper";
import { made, refusedPaper } from "./requests";

const desk = useDesk();
let files: Files;
let scene: Scene;
let telecom: Scene;
let below: RecommendingUnit;
let leader: Account;
let auditor: Account;
let accounts: Account;

beforeAll(async () => {
  files = new Files(desk);
  scene = await aScene(desk, { places: 3 });
  const { campaign, unit, forPersons } = scene;
  telecom = await aScene(desk, { campaign, seat: Seat.COMMUNICATIONS, places: 2 });
  below = await desk.builders.aUnit({ parentId: unit.id });
  await desk.builders.aQuota({ campaign, unit: below, award: forPersons, places: 5 });
  await desk.builders.aNomination({ campaign, unit, state: NominationState.SUBMITTED });
  await desk.builders.aNomination({ campaign, unit, state: NominationState.RETURNED });
  await desk.builders.aNomination({ campaign, unit, state: NominationState.DISQUALIFIED });
  for (const one of [unit, below, telecom.unit]) await desk.builders.aContact(campaign, one);
  leader = await desk.builders.anAccount(Role.LEADING_GROUP);
  auditor = await desk.builders.anAccount(Role.AUDITOR);
  accounts = await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR);
});
afterAll(() => files.remove());

const ofCampaign = (kind: string, fields: object = {}) => ({ kind, campaignId: scene.campaign.id, ...fields });

/** Names in a column of a table that was made for somebody. */
async function columnFor(account: Account, input: object, heading: string, from = "序号"): Promise<string[]> {
  const [headings, ...lines] = (await madeTable(desk, account, input)).rows(from);
  const at = headings?.indexOf(heading) ?? -1;
  return lines.filter(([first]) => typeof first === "number").map((line) => String(line[at]));
}

describe("推荐名额分配表", () => {
  test("has each unit's places by award, and their sums", async () => {
    const { rows, name, workbook } = await madeTable(desk, auditor, ofCampaign("QUOTA_TABLE"));
    const [unit, under, other] = [scene.unit.shortName, below.shortName, telecom.unit.shortName];
    expect(rows("序号")).toEqual([
      ["序号", "推荐单位", "先进集体", "劳动模范", "先进工作者", "备注"],
      [1, unit, 3, 3, 0, null],
      [2, other, 2, 2, 0, null],
      [3, under, 0, 5, 0, null],
      ["合计", "合计", 5, 10, 0, null],
    ]);
    expect(name).toBe("推荐名额分配表-全省-2024-08-21.xlsx");
    const [sheet] = workbook.worksheets;
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "portrait", printTitlesRow: "3:3" });
    expect([sheet?.getCell("A1").font.name, sheet?.getCell("B4").font.name]).toEqual(["黑体", "宋体"]);
  });

  test.each<[who: string, account: () => Account, names: () => string[], scopeName: () => string]>([
    ["a unit and those below it", () => scene.contactAccount, () => [scene.unit.shortName, below.shortName], () => `${scene.unit.shortName}及所属单位`],
    ["a unit alone", () => telecom.contactAccount, () => [telecom.unit.shortName], () => telecom.unit.shortName],
    ["an office and its seat", () => telecom.officeAccount, () => [telecom.unit.shortName], () => "通信口"],
    ["the leading group", () => leader, () => [scene.unit.shortName, telecom.unit.shortName, below.shortName], () => "全省"],
  ])("shows %s", async (_who, account, names, scopeName) => {
    expect(await columnFor(account(), ofCampaign("QUOTA_TABLE"), "推荐单位")).toEqual(names());
    expect((await madeTable(desk, account(), ofCampaign("QUOTA_TABLE"))).name).toContain(`-${scopeName()}-`);
  });

  test("is about one unit or seat where it is asked so", async () => {
    expect(await columnFor(auditor, ofCampaign("QUOTA_TABLE", { aboutUnitId: below.id }), "推荐单位")).toEqual([below.shortName]);
    expect(await columnFor(auditor, ofCampaign("QUOTA_TABLE", { aboutSeat: "COMMUNICATIONS" }), "推荐单位")).toEqual([telecom.unit.shortName]);
  });

  test("of a unit the caller does not see fails as one that is not there", async () => {
    const { state, problem } = await made(desk, scene.contactAccount, ofCampaign("QUOTA_TABLE", { aboutUnitId: telecom.unit.id }));
    expect({ state, problem }).toEqual({ state: "FAILED", problem: "没有找到推荐单位，或您无权查看。请返回列表重新选择。" });
  });
});

describe("评选推荐工作联系表", () => {
  test("has annex 3's columns, telephones as text", async () => {
    const { rows } = await madeTable(desk, telecom.contactAccount, ofCampaign("CONTACT_TABLE"));
    const { rows: known } = await desk.owner.query<{ name: string; mobile: Buffer; email: string }>("select name, mobile_sealed as mobile, email from unit_contacts where unit_id = $1", [telecom.unit.id]);
    expect(rows("序号")).toEqual([
      ["序号", "单位", "姓名", "职务", "办公电话", "手机", "传真", "电子邮箱", "备注"],
      [1, telecom.unit.name, known[0]?.name, "科长", "024-12345678", desk.app.desk.vault.open(known[0]?.mobile ?? Buffer.alloc(0), "unit_contacts.mobile_sealed"), null, known[0]?.email, null],
    ]);
  });

  test("a unit's own and those below; a seat's for its office; not for the leading group", async () => {
    const input = ofCampaign("CONTACT_TABLE");
    expect(await columnFor(scene.contactAccount, input, "单位")).toEqual([scene.unit.name, below.name]);
    expect(await columnFor(telecom.officeAccount, input, "单位")).toEqual([telecom.unit.name]);
    expect(await columnFor(auditor, input, "单位")).toHaveLength(3);
    expect((await refusedPaper(desk, leader, input)).extensions.code).toBe("FORBIDDEN");
  });

  test("numbers in full for whoever works with the contact; masked for the unit above and the auditor; who took the file is on record", async () => {
    const input = ofCampaign("CONTACT_TABLE");
    const [whole, masked] = [expect.stringMatching(/^1\d{10}$/), expect.stringMatching(/^1\d\d\*{4}\d{4}$/)];
    expect(await columnFor(telecom.officeAccount, input, "手机")).toEqual([whole]);
    expect(await columnFor(scene.contactAccount, input, "手机")).toEqual([whole, masked]);
    expect(await columnFor(auditor, input, "手机")).toEqual([masked, masked, masked]);
    const { rows } = await desk.owner.query("select 1 from audit_events where action = 'readPaper' and actor_id = $1 and detail ->> 'kind' = 'CONTACT_TABLE'", [telecom.officeAccount.id]);
    expect(rows).not.toEqual([]);
  });
});

describe("名额台账", () => {
  test("has every movement with what it left, as the quota itself counts", async () => {
    const { rows } = await madeTable(desk, auditor, ofCampaign("QUOTA_LEDGER"));
    const [, , ...lines] = rows("序号");
    const { rows: entries } = await desk.owner.query("select count(*)::int as count from quota_entries where campaign_id = $1", [scene.campaign.id]);
    expect(lines).toHaveLength((entries[0] as { count: number }).count);
    const last = lines.filter(([, , unit, award]) => unit === scene.unit.shortName && award === "劳动模范").at(-1);
    const { rows: quotas } = await desk.owner.query("select places, places - used - reserved - forfeited as free from quotas where unit_id = $1 and award_id = $2", [scene.unit.id, scene.forPersons.id]);
    expect(quotas).toEqual([{ places: last?.[9], free: last?.[10] }]);
    expect(last?.slice(4, 9)).toEqual(["取消", null, -1, null, 1]);
    expect(lines[0]?.[1]).toEqual(new Date("2024-08-21T00:00:00Z"));
    expect(lines.map(([, , , , movement]) => movement)).toEqual(expect.arrayContaining(["分配", "占用", "释放", "取消"]));
    expect(lines.every((line) => Boolean(line[11]) && Boolean(line[12]))).toBe(true);
  });

  test("a unit sees its own lines and those below", async () => {
    expect(new Set(await columnFor(telecom.contactAccount, ofCampaign("QUOTA_LEDGER"), "推荐单位"))).toEqual(new Set([telecom.unit.shortName]));
    expect(new Set(await columnFor(scene.contactAccount, ofCampaign("QUOTA_LEDGER"), "推荐单位"))).toEqual(new Set([scene.unit.shortName, below.shortName]));
  });
});

describe("权限矩阵", () => {
  test("says of each operation who may, as the API does", async () => {
    const [headings, ...lines] = (await madeTable(desk, accounts, { kind: "PERMISSION_MATRIX" })).rows("序号");
    expect(headings?.slice(4)).toEqual(["系统管理员", "安全管理员", "审计、纪检监察", "领导小组办公室", "领导小组成员", "推荐单位", "系统对接"]);
    const dots = (field: string) => lines.find((line) => line[2] === field)?.slice(4).map((cell) => cell === "●");
    const { operationsOf } = desk.app.desk;
    for (const [field, type] of [["nominations", "Query"], ["submitNomination", "Mutation"], ["castVote", "Mutation"], ["auditEvents", "Query"]] as const) {
      expect([field, dots(field)]).toEqual([field, Object.values(Role).map((role) => operationsOf(role).includes(`${type}.${field}`))]);
    }
    const all = new Set(Object.values(Role).flatMap((role) => operationsOf(role)));
    expect(lines.filter(([first]) => typeof first === "number")).toHaveLength(all.size);
  });
});

test.each<[kind: string, roles: Role[]]>([
  ["QUOTA_TABLE", [Role.AUDITOR, Role.OFFICE, Role.LEADING_GROUP, Role.UNIT]],
  ["CONTACT_TABLE", [Role.AUDITOR, Role.OFFICE, Role.UNIT]],
  ["QUOTA_LEDGER", [Role.AUDITOR, Role.OFFICE, Role.LEADING_GROUP, Role.UNIT]],
  ["SUMMARY_TABLE", [Role.AUDITOR, Role.OFFICE, Role.LEADING_GROUP, Role.UNIT]],
  ["VOTE_COUNT", [Role.AUDITOR, Role.OFFICE, Role.LEADING_GROUP]],
  ["MARKED_WORKBOOK", [Role.SYSTEM_ADMINISTRATOR, Role.OFFICE, Role.UNIT]],
  ["TEMPLATE", [Role.SYSTEM_ADMINISTRATOR, Role.OFFICE, Role.UNIT]],
  ["PERMISSION_MATRIX", Object.values(Role)],
])("who may ask for %s", async (kind, roles) => {
  const everything = ofCampaign(kind, { subjectId: scene.unit.id, importKind: "QUOTAS" });
  for (const role of Object.values(Role)) {
    const account = await desk.builders.anAccount(role, role === Role.UNIT ? { unit: scene.unit } : {});
    const { errors } = await (await desk.as(account)).send("mutation ($input: RequestPaperInput!) { requestPaper(input: $input) { id } }", { input: everything });
    expect([role, errors?.[0]?.extensions.code]).toEqual([role, roles.includes(role) ? undefined : "FORBIDDEN"]);
  }
});
