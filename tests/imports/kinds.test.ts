import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { ImportKind } from "../../server/features/imports/import-kind";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { UnitKind } from "../../server/features/units/unit-kind";
import type { RowValues } from "../../server/workbooks/table-shape";
import { hashPassword } from "../../server/features/accounts/password-hash";
import { act, aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { type ToldRow, Workbench } from "./workbench";
import { aPerson, personRow } from "./rows";

const desk = useDesk();
let scene: Scene;
let bench: Workbench;
let admin: Account;
beforeAll(async () => {
  bench = new Workbench(desk);
  scene = await aScene(desk);
  admin = await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR);
  await desk.builders.aContact(scene.campaign, scene.unit);
  for (const state of [NominationState.DRAFT, NominationState.SUBMITTED]) {
    await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state });
    await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, award: scene.forCollectives, state });
  }
});
afterAll(() => bench.files.remove());

const whose = (kind: ImportKind): Account => ({ QUOTAS: scene.officeAccount, CONTACTS: scene.contactAccount, UNITS: scene.officeAccount, NOMINEES: scene.contactAccount, ACCOUNTS: admin, FEEDBACK: scene.officeAccount })[kind];
const problemsOf = (rows: ToldRow[]): string[] => rows.flatMap(({ line, problems }) => problems.map(({ column, message }) => `${line} ${column}: ${message}`));
const { QUOTAS, CONTACTS, UNITS, NOMINEES, ACCOUNTS } = ImportKind;
const read = (kind: ImportKind, rows: RowValues[], { account = whose(kind), second }: { account?: Account; second?: RowValues[] } = {}) =>
  bench.filled(account, kind, scene.campaign.id, rows, second).then((content) => bench.read(account, kind, scene.campaign.id, content));
const auditOf = async (id: string) => (await desk.owner.query("select action, outcome, detail, actor_name from audit_events where subject_id = $1 order by id", [id])).rows;

describe.each([QUOTAS, CONTACTS, UNITS, NOMINEES, ACCOUNTS])("%s", (kind) => {
  test("its template comes back as it went: nothing would change, and nothing does", async () => {
    const before = await bench.written();
    const { it, rows } = await bench.read(whose(kind), kind, scene.campaign.id, await bench.template(whose(kind), kind, scene.campaign.id));
    expect(problemsOf(rows)).toEqual([]);
    expect(rows.flatMap(({ details }) => details)).toEqual([]);
    expect(it).toMatchObject({ state: "READ", created: 0, changed: 0, faulty: 0, problem: null });
    expect(it.unchanged).toBeGreaterThan(0);
    expect(await bench.confirm(whose(kind), it)).toMatchObject({ state: "APPLIED" });
    expect(await bench.written()).toEqual(before);
  });
});

// One table, and two in one file: what a workbook says of itself is read alike for all kinds.
describe.each([QUOTAS, NOMINEES])("%s", (kind) => {
  test("refuses another campaign's template", async () => {
    const other = await desk.builders.aCampaign();
    const theirs = await bench.read(whose(kind), kind, other.id, await bench.template(whose(kind), kind, scene.campaign.id));
    expect(theirs.it).toMatchObject({ state: "FAILED", problem: expect.stringMatching(/不能导入到本次活动/) });
    expect(theirs.rows).toEqual([]);
  });
});

describe("QUOTAS", () => {
  const places = async (unitId: string) => (await desk.owner.query<{ code: string; places: number }>("select a.code, q.places from quotas q join awards a on a.id = q.award_id where q.unit_id = $1 order by a.code", [unitId])).rows;

  test("gives and changes places through the ledger; units that are not named keep theirs", async () => {
    const fresh = await desk.builders.aUnit();
    const kept = await places(scene.unit.id);
    const { it, rows } = await read(QUOTAS, [{ no: 1, unit: fresh.name, award_ADVANCED_COLLECTIVE: 2, award_MODEL_WORKER: 1, award_ADVANCED_WORKER: 0, remark: "新增单位" }]);
    expect(problemsOf(rows)).toEqual([]);
    expect(rows).toMatchObject([{ subject: fresh.shortName, change: "CREATE", details: [{ column: "先进集体", before: "0", after: "2" }, { column: "劳动模范", before: "0", after: "1" }] }]);
    expect(await places(fresh.id)).toEqual([]);
    expect(await bench.confirm(scene.officeAccount, it)).toMatchObject({ state: "APPLIED", created: 1 });
    expect(await places(fresh.id)).toEqual([{ code: "ADVANCED_COLLECTIVE", places: 2 }, { code: "MODEL_WORKER", places: 1 }]);
    expect(await places(scene.unit.id)).toEqual(kept);
    const { rows: ledger } = await desk.owner.query("select e.reason, e.places_delta from quota_entries e join quotas q on q.id = e.quota_id where q.unit_id = $1 order by e.places_delta", [fresh.id]);
    expect(ledger).toEqual([{ reason: "新增单位", places_delta: 1 }, { reason: "新增单位", places_delta: 2 }]);
    expect(await auditOf(it.id)).toMatchObject([{ action: "startImport" }, { action: "confirmImport" }, { action: "applyImport", outcome: "SUCCEEDED", detail: { kind: "QUOTAS", changed: [expect.any(String), expect.any(String)] }, actor_name: scene.officeAccount.displayName }]);
  });

  test("one wrong row, and nothing is written: other seat, twice, below what is used, unreadable", async () => {
    const [theirs, ours] = [await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS }), await desk.builders.aUnit()];
    const before = await bench.written();
    const { it, rows } = await read(QUOTAS, [
      { unit: theirs.name, award_MODEL_WORKER: 1 },
      { unit: ours.name, award_MODEL_WORKER: 1 },
      { unit: ours.shortName, award_MODEL_WORKER: 1000 },
      { unit: scene.unit.name, award_ADVANCED_COLLECTIVE: 0, award_MODEL_WORKER: 3, award_ADVANCED_WORKER: null },
    ]);
    expect(it).toMatchObject({ state: "FAULTY", faulty: 4 });
    expect(problemsOf(rows)).toEqual([
      expect.stringMatching(/^4 推荐单位: 工信口没有推荐单位“.+”：如属通信口，请由该口办公室导入/),
      expect.stringMatching(/^5 推荐单位: .+与第 6 行重复/),
      expect.stringMatching(/^6 推荐单位: .+与第 5 行重复/),
      expect.stringMatching(/^6 劳动模范: “1000”须为 0 至 999/),
      expect.stringMatching(/^7 先进集体: .*不能少于已使用的/),
    ]);
    expect(await bench.written()).toEqual(before);
    const client = await desk.as(scene.officeAccount);
    expect((await client.refused("mutation ($input: ReferenceInput!) { confirmImport(input: $input) { id } }", { input: { id: it.id, version: it.version } })).extensions.code).toBe("WRONG_STATE");
    expect(await bench.written()).toEqual(before);
  });
});

describe("CONTACTS", () => {
  const contact = (fields: RowValues = {}): RowValues => ({ unit: scene.unit.name, name: "孙样本", post: "科长", officePhone: "024-12345678", mobile: "13912345678", email: "sun@example.cn", ...fields });

  test("are registered and changed, by unit and name; empty cells leave what is there; numbers are masked", async () => {
    const { it, rows } = await read(CONTACTS, [contact({ unit: null })]);
    expect(problemsOf(rows)).toEqual([]);
    expect(rows[0]).toMatchObject({ change: "CREATE", details: expect.arrayContaining([{ column: "手机", before: null, after: "139****5678" }]) });
    expect(await bench.confirm(scene.contactAccount, it)).toMatchObject({ state: "APPLIED" });
    const again = await read(CONTACTS, [contact({ post: "处长", mobile: "139 1234 5679", officePhone: null })], { account: scene.officeAccount });
    expect(again.rows).toMatchObject([{ change: "CHANGE", details: [{ column: "职务", before: "科长", after: "处长" }, { column: "手机", before: "139****5678", after: "139****5679" }] }]);
    await bench.confirm(scene.officeAccount, again.it);
    const { rows: kept } = await desk.owner.query("select post, mobile_sealed as mobile, mobile_masked, office_phone from unit_contacts where name = '孙样本'");
    expect(kept).toEqual([{ post: "处长", mobile: expect.any(Buffer), mobile_masked: "139****5679", office_phone: "024-12345678" }]);
    expect(desk.app.desk.vault.open((kept[0] as { mobile: Buffer }).mobile, "unit_contacts.mobile_sealed")).toBe("13912345679");
    expect(JSON.stringify((await desk.owner.query("select details, problems from import_rows")).rows)).not.toContain("13912345679");
  });

  test("a unit imports nobody else's; twice in the file, and what is no telephone, stands at its line", async () => {
    const other = await desk.builders.aUnit();
    const before = await bench.written();
    const { it, rows } = await read(CONTACTS, [contact({ unit: other.name }), contact({ name: "钱样本", mobile: "12345" }), contact({ name: "钱样本", email: null })]);
    expect(it.state).toBe("FAULTY");
    expect(problemsOf(rows)).toEqual([
      expect.stringMatching(/^4 单位: “.+”不是本单位/),
      expect.stringMatching(/^5 姓名: “钱样本”与第 6 行重复/),
      expect.stringMatching(/^5 手机: 手机号须为 11 位/),
      expect.stringMatching(/^6 姓名: “钱样本”与第 5 行重复/),
      expect.stringMatching(/^6 电子邮箱: /),
    ]);
    expect(await bench.written()).toEqual(before);
  });
});

describe("UNITS", () => {
  const unit = (code: string, fields: RowValues = {}): RowValues => ({ code, name: `${code}单位`, shortName: code, kind: "市", ...fields });

  test("are entered parents first, whatever the order of the lines, and changed by their code", async () => {
    const { it, rows } = await read(UNITS, [unit("leaf-a", { parent: "branch-a单位" }), unit("branch-a", { parent: "root-a" }), unit("root-a", { position: 7 })]);
    expect(problemsOf(rows)).toEqual([]);
    expect(it).toMatchObject({ created: 3 });
    expect(await bench.confirm(scene.officeAccount, it)).toMatchObject({ state: "APPLIED" });
    const tree = async () => (await desk.owner.query("select u.code, p.code as parent, u.seat, u.kind from recommending_units u left join recommending_units p on p.id = u.parent_id where u.code like '%-a' order by u.code")).rows;
    const made = { seat: Seat.INDUSTRY, kind: UnitKind.CITY };
    expect(await tree()).toEqual([{ code: "branch-a", parent: "root-a", ...made }, { code: "leaf-a", parent: "branch-a", ...made }, { code: "root-a", parent: null, ...made }]);
    // Turned round: what stood below stands above.
    const turned = await read(UNITS, [unit("root-a", { parent: "leaf-a" }), unit("leaf-a", { parent: "无" })]);
    expect(problemsOf(turned.rows)).toEqual([]);
    expect(turned.it).toMatchObject({ changed: 2 });
    await bench.confirm(scene.officeAccount, turned.it);
    expect((await tree()).map(({ code, parent }) => [code, parent])).toEqual([["branch-a", "root-a"], ["leaf-a", null], ["root-a", "leaf-a"]]);
  });

  test("a circle is named, inside the file and with what is there", async () => {
    const top = await desk.builders.aUnit({ code: "top-c", name: "top-c单位", shortName: "top-c" });
    await desk.builders.aUnit({ code: "mid-c", name: "mid-c单位", shortName: "mid-c", parentId: top.id });
    const before = await bench.written();
    const { it, rows } = await read(UNITS, [unit("one-c", { parent: "two-c" }), unit("two-c", { parent: "one-c" }), unit("top-c", { parent: "mid-c" }), unit("self-c", { parent: "self-c" }), unit("below-c", { parent: "one-c" })]);
    expect(it).toMatchObject({ state: "FAULTY" });
    expect(problemsOf(rows).filter((one) => one.includes("循环")).map((one) => one.replace(/，请.*/, ""))).toEqual([
      "4 上级单位: 上级单位构成循环：one-c → two-c → one-c",
      "5 上级单位: 上级单位构成循环：two-c → one-c → two-c",
      "6 上级单位: 上级单位构成循环：top-c → mid-c → top-c",
      "7 上级单位: 上级单位构成循环：self-c → self-c",
    ]);
    expect(await bench.written()).toEqual(before);
  });

  test("codes and names twice, unknown kinds, codes of the other seat", async () => {
    const theirs = await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS });
    const { rows } = await read(UNITS, [unit("same-d"), unit("same-d", { name: "另一单位" }), unit("kind-d", { kind: null }), unit("Bad_D"), unit(theirs.code), unit("name-d", { name: scene.unit.name }), unit("orphan-d", { parent: "没有的单位" })]);
    expect(problemsOf(rows)).toEqual([
      expect.stringMatching(/^4 代码: 代码“same-d”与第 5 行重复/),
      expect.stringMatching(/^5 代码: 代码“same-d”与第 4 行重复/),
      expect.stringMatching(/^6 单位类别: 新单位须填写单位类别/),
      expect.stringMatching(/^7 代码: 代码为 3 至 32 位/),
      expect.stringMatching(/^8 代码: .*已存在|^8 .*代码/),
      expect.stringMatching(/^9 单位全称: “.+”已登记，代码为“.+”/),
      expect.stringMatching(/^10 上级单位: 工信口没有推荐单位“没有的单位”/),
    ]);
  });
});

describe("NOMINEES", () => {
  test("persons and collectives become drafts in the order of recommendation, a new employer with them", async () => {
    const own = await aScene(desk, { campaign: scene.campaign });
    const [second, first] = [personRow(own, { number: 2, name: "乙样本" }), personRow(own, { number: 1, name: "甲样本", employer: "样例新单位有限公司 班长", workplaceCode: aPerson.creditCode(), workplaceNature: "国有企业" })];
    const collective = { number: 1, name: "总装班组", nature: "国有企业", administrativeRank: "无行政级别", headcount: 20, workplace: own.workplace.name, leader: "赵样本 主任", phone: "024-12345678" };
    const { it, rows } = await read(NOMINEES, [second, first], { account: own.contactAccount, second: [collective] });
    expect(problemsOf(rows)).toEqual([]);
    expect(it).toMatchObject({ state: "READ", created: 3 });
    expect(rows.map(({ sheet, subject }) => `${sheet} ${subject}`).sort()).toEqual(["个人 乙样本", "个人 甲样本", "集体 总装班组"]);
    expect(JSON.stringify(rows)).not.toContain(String(first.idNumber));
    expect(await bench.confirm(own.contactAccount, it)).toMatchObject({ state: "APPLIED" });
    const { rows: made } = await desk.owner.query("select n.name, n.position, n.state, w.name as workplace, p.post, p.professional_title, c.leader_post from nominations n join workplaces w on w.id = n.workplace_id left join persons p on p.nomination_id = n.id left join collectives c on c.nomination_id = n.id where n.unit_id = $1 order by n.subject_kind desc, n.position", [own.unit.id]);
    expect(made).toEqual([
      { name: "甲样本", position: 1, state: "DRAFT", workplace: "样例新单位有限公司", post: "班长", professional_title: "高级工程师", leader_post: null },
      { name: "乙样本", position: 2, state: "DRAFT", workplace: own.workplace.name, post: "班组长", professional_title: "高级工程师", leader_post: null },
      { name: "总装班组", position: 1, state: "DRAFT", workplace: own.workplace.name, post: null, professional_title: null, leader_post: "主任" },
    ]);
    const again = await read(NOMINEES, [{ ...second, education: "博士研究生" }, first], { account: own.contactAccount, second: [{ ...collective, headcount: 21 }] });
    expect(problemsOf(again.rows)).toEqual([]);
    expect(again.rows.map(({ subject, change, details }) => [subject, change, details])).toEqual(expect.arrayContaining([
      ["乙样本", "CHANGE", [{ column: "学历", before: "大学本科", after: "博士研究生" }]],
      ["甲样本", "NONE", []],
      ["总装班组", "CHANGE", [{ column: "集体人数", before: "20", after: "21" }]],
    ]));
    expect(await bench.confirm(own.contactAccount, again.it)).toMatchObject({ state: "APPLIED" });
    const { rows: after } = await desk.owner.query("select p.education, c.headcount from nominations n left join persons p on p.nomination_id = n.id left join collectives c on c.nomination_id = n.id where n.unit_id = $1 and (p.education = 'DOCTOR' or c.headcount = 21)", [own.unit.id]);
    expect(after).toHaveLength(2);
  });

  test("one person twice in the file stands at both lines; contradictions and what is missing at their cells", async () => {
    const own = await aScene(desk, { campaign: scene.campaign });
    const row = personRow(own, { number: 1, name: "丙样本" });
    const before = await bench.written();
    const { it, rows } = await read(NOMINEES, [
      row,
      { ...personRow(own, { number: 2, name: "丁样本" }), idNumber: row.idNumber ?? null },
      personRow(own, { number: 3, name: "戊样本", birth: "1950-01" }),
      personRow(own, { number: 4, name: "己样本", idNumber: "219999198504010029", birth: null }),
      personRow(own, { number: 5, name: "庚样本", mobile: null, tradeSince: null, years: null }),
      personRow(own, { number: 6, name: "辛样本", employer: "没有的公司 班长" }),
      personRow(own, { number: 7, name: "壬样本", years: 3 }),
      personRow(own, { number: 8, name: "癸样本", unit: "别的单位" }),
    ], { account: own.contactAccount });
    expect(it.state).toBe("FAULTY");
    expect(problemsOf(rows)).toEqual([
      expect.stringMatching(/^5 身份证号: 身份证号与第 6 行重复/),
      expect.stringMatching(/^6 身份证号: 身份证号与第 5 行重复/),
      expect.stringMatching(/^7 出生年月: 出生年月“1950-01”与身份证号不一致/),
      expect.stringMatching(/^8 身份证号: 身份证号有误/),
      expect.stringMatching(/^9 手机号: 新增推荐对象须填写手机号/),
      expect.stringMatching(/^9 从业起始日期: 新增推荐对象须填写从业起始日期/),
      expect.stringMatching(/^10 工作单位及职务: 本单位没有登记过“没有的公司”/),
      expect.stringMatching(/^11 从业年限: 从业年限“3”与从业起始日期 .* 不一致/),
    ]);
    expect(await bench.written()).toEqual(before);
  });

  test("what was submitted is never changed, and nobody is nominated twice, whatever the unit", async () => {
    const own = await aScene(desk, { campaign: scene.campaign });
    const row = personRow(own, { name: "子样本", deeds: "该同志扎根一线，成绩突出。" });
    const { it } = await read(NOMINEES, [row], { account: own.contactAccount });
    await bench.confirm(own.contactAccount, it);
    const { rows: drafts } = await desk.owner.query<{ id: string; version: number }>("select id, version from nominations where unit_id = $1", [own.unit.id]);
    await act(own.contact, "submitNomination", drafts[0] ?? {});
    const other = await aScene(desk, { campaign: scene.campaign });
    const theirs = await read(NOMINEES, [{ ...row, employer: `${other.workplace.name}班组长` }], { account: other.contactAccount });
    expect(problemsOf(theirs.rows)).toEqual([expect.stringMatching(/^5 null: 该对象在本次活动中已有推荐记录。核对身份证号.*推荐一次。$/)]);
    expect((await read(NOMINEES, [row], { account: own.contactAccount })).it).toMatchObject({ state: "READ", unchanged: 1 });
    const mine = await read(NOMINEES, [{ ...row, education: "博士研究生" }], { account: own.contactAccount });
    expect(problemsOf(mine.rows)).toEqual([expect.stringMatching(/“子样本”已报送，内容不能再改/)]);
  });
});

describe("ACCOUNTS", () => {
  const account = (username: string, fields: RowValues = {}): RowValues => ({ username, displayName: "新人", role: "审计员", password: "Secret-Horse-42", ...fields });

  test("are made with a first password that stands nowhere else, and change their name alone", async () => {
    const { it, rows } = await read(ACCOUNTS, [account("made-one"), account("made-two", { role: "推荐单位联系人", unit: scene.unit.shortName }), account("made-three", { role: "领导小组办公室", seat: "通信口" }), account("made-four", { role: "系统对接", password: null })]);
    expect(problemsOf(rows)).toEqual([]);
    expect(it).toMatchObject({ created: 4 });
    expect(await bench.confirm(admin, it)).toMatchObject({ state: "APPLIED" });
    const { rows: made } = await desk.owner.query("select username, role, seat, unit_id, c.password_hash is not null as has from accounts a left join credentials c on c.account_id = a.id where username like 'made-%' order by username");
    expect(made).toEqual([
      { username: "made-four", role: "INTEGRATION", seat: null, unit_id: null, has: false },
      { username: "made-one", role: "AUDITOR", seat: null, unit_id: null, has: true },
      { username: "made-three", role: "OFFICE", seat: "COMMUNICATIONS", unit_id: null, has: true },
      { username: "made-two", role: "UNIT", seat: scene.unit.seat, unit_id: scene.unit.id, has: true },
    ]);
    const { rows: traces } = await desk.owner.query("select to_jsonb(r)::text as t from import_rows r union all select to_jsonb(e)::text from audit_events e union all select to_jsonb(i)::text from imports i");
    expect(traces.filter(({ t }) => String(t).includes("Secret-Horse-42") || String(t).includes("argon2"))).toEqual([]);
    const { rows: second } = await read(ACCOUNTS, [account("made-one", { displayName: "改名", password: null })]);
    expect(second).toMatchObject([{ change: "CHANGE", details: [{ column: "显示名称", before: "新人", after: "改名" }] }]);
    expect(await hashPassword("x")).toContain("argon2");
  });

  test("the policy of passwords, roles for life, seats and units", async () => {
    const accounts = [account("weak-one", { password: "Aa-1" }), account("weak-two", { password: null }), account(admin.username, { password: "Secret-Horse-42" }), account("weak-three", { role: "推荐单位联系人" }), account("weak-four", { role: "领导小组办公室" }), account("twice"), account("twice", { role: "超人" })];
    const { rows } = await read(ACCOUNTS, accounts);
    expect(problemsOf(rows)).toEqual([
      expect.stringMatching(/^4 初始密码: 密码至少 10 位/),
      expect.stringMatching(/^5 初始密码: 请设置初始密码/),
      expect.stringMatching(/^6 角色: 账号“.+”已存在，角色/),
      expect.stringMatching(/^6 初始密码: 账号“.+”已存在，初始密码只用于新账号/),
      expect.stringMatching(/^7 .*推荐单位账号须选择/),
      expect.stringMatching(/^8 归口: 办公室账号须选择/),
      expect.stringMatching(/^9 用户名: .*与第 10 行重复/),
      expect.stringMatching(/^10 角色: “超人”不在可选内容中/),
      expect.stringMatching(/^10 用户名: .*与第 9 行重复/),
    ]);
  });
});
