import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { buildRegistrationForm, loadRegistrationForm } from "../../server/features/papers/forms";
import { act, aScene, collectiveInput, personInput, type Scene } from "../nominations/scene";
import { deliberation, does, publicity, recommendation } from "../publicity/scene";
import { aPersonInput } from "../support/builders";
import { useDesk } from "../support/desk";
import { as, bodyOf, everythingIn, footersOf } from "./forms-scene";

const desk = useDesk();
let scene: Scene;
let other: Scene;
let id: string;
const person = { ...aPersonInput(), mobile: "13912345678", professionalTitle: "高级技师", honours: "2019年省五一劳动奖章", tradeSince: "2007-07-01" };

beforeAll(async () => {
  const campaign = await desk.builders.aCampaign({ name: "全国工业和信息化系统先进集体、劳动模范和先进工作者评选推荐（2024·辽宁）" });
  scene = await aScene(desk, { campaign });
  other = await aScene(desk, { campaign });
  id = (await act(scene.contact, "createNomination", personInput(scene, { name: "林样本", deeds: "该同志扎根一线。\n带出徒弟<30>名 & 更多。", person }))).id;
  await does(scene.contact, "recordProcedureStep", recommendation(id));
  await does(scene.contact, "recordProcedureStep", deliberation(id));
  await does(scene.contact, "openPublicity", publicity(id));
});

const form = (account: Pick<Scene["contactAccount"], "id" | "role">, options = {}, nominationId = id) => as(desk, account, (acting) => loadRegistrationForm(acting, nominationId, options));

describe("the form of a person", () => {
  it("says everything that is on record, under the award's own title", async () => {
    const data = await form(scene.contactAccount);
    const text = await bodyOf(await buildRegistrationForm(data));
    expect(data.title).toEqual(["全国工业和信息化系统", "劳动模范初审推荐登记表"]);
    const said = [
      "全国工业和信息化系统", "劳动模范初审推荐登记表", "2024年8月21日", "林样本", "女", "汉族", "中共党员", "大学本科", "班组长", "一线职工", "无行政级别", "高级技师",
      scene.unit.name, scene.workplace.name, scene.workplace.creditCode, "非公有制企业", "2007年7月1日", "2019年省五一劳动奖章", "该同志扎根一线。", "带出徒弟<30>名 & 更多。",
      "（盖章）", "照片", "经2024年8月5日民主推荐、2024年8月7日领导班子集体研究审议、2024年8月8日至2024年8月14日在本单位公示。",
    ];
    for (const one of said) expect(text).toContain(one);
  });

  it("carries version and hash in the footer of every page, and the page numbers", async () => {
    const data = await form(scene.contactAccount);
    expect(data.hash).toMatch(/^[0-9a-f]{64}$/);
    const footers = await footersOf(await buildRegistrationForm(data));
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toContain(`版本 ${data.version} · 校验 ${data.hash.slice(0, 12)}`);
    expect(footers.filter((footer) => /第.*页 共.*页/.test(footer))).toHaveLength(1);
  });

  it("has one hash whoever prints it, and another one once something is changed", async () => {
    const before = (await form(scene.contactAccount)).hash;
    expect((await form(scene.officeAccount)).hash).toBe(before);
    expect((await form(await desk.builders.anAccount(Role.AUDITOR))).hash).toBe(before);
    expect((await form(scene.contactAccount, { withoutPersonalData: true })).hash).toBe(before);
    const created = await act(scene.contact, "createNomination", personInput(scene));
    const draft = (await form(scene.contactAccount, {}, created.id)).hash;
    await act(scene.contact, "updateNomination", { id: created.id, version: created.version, deeds: "改过的事迹。" });
    expect((await form(scene.contactAccount, {}, created.id)).hash).not.toBe(draft);
  });

  it("is the same bytes for the same data, whenever it is made", async () => {
    const data = await form(scene.contactAccount);
    const first = await buildRegistrationForm(data);
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // a ZIP counts in steps of two seconds
    expect((await buildRegistrationForm(data)).equals(first)).toBe(true);
  });
});

describe("personal data", () => {
  const birth = person.birthDate.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");
  const month = birth.replace(/\d+日$/, "");

  it.each([
    ["the unit", () => Promise.resolve(scene.contactAccount)],
    ["its seat's office", () => Promise.resolve(scene.officeAccount)],
  ])("%s has the numbers in full", async (_, account) => {
    const text = await everythingIn(await buildRegistrationForm(await form(await account())));
    for (const one of [person.idNumber, person.mobile, birth]) expect(text).toContain(one);
  });

  it("the auditor has them masked, and no day of birth", async () => {
    const text = await everythingIn(await buildRegistrationForm(await form(await desk.builders.anAccount(Role.AUDITOR))));
    expect(text).toContain(`${person.idNumber.slice(0, 4)}**********${person.idNumber.slice(-4)}`);
    expect(text).toContain("139****5678");
    expect(text).toContain(month);
    for (const one of [person.idNumber, person.mobile, birth]) expect(text).not.toContain(one);
  });

  it("leaves them out altogether where that is asked", async () => {
    const text = await everythingIn(await buildRegistrationForm(await form(scene.contactAccount, { withoutPersonalData: true })));
    expect(text).toContain(month);
    for (const one of [person.idNumber, person.idNumber.slice(-4), person.mobile, "5678", "****", birth]) expect(text).not.toContain(one);
    expect(text).toContain("××");
  });

  it("a unit above reads the form of a unit below, numbers masked", async () => {
    const below = await aScene(desk, { campaign: scene.campaign });
    await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [scene.unit.id, below.unit.id]);
    const theirs = await act(below.contact, "createNomination", personInput(below, { person: { ...aPersonInput(), mobile: "13987654321" } }));
    const text = await everythingIn(await buildRegistrationForm(await form(scene.contactAccount, {}, theirs.id)));
    expect(text).toContain("139****4321");
    expect(text).not.toContain("13987654321");
  });
});

describe("who may have it", () => {
  it.each([
    ["another unit", () => Promise.resolve(other.contactAccount)],
    ["the other seat's office", () => desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS })],
    ["the leading group, of a draft", () => desk.builders.anAccount(Role.LEADING_GROUP)],
  ])("not %s", async (_, account) => {
    await expect(form(await account())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("nor a system administrator, to whom no nomination is told at all", async () => {
    await expect(form(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("nor anybody of what is no id", async () => {
    await expect(form(scene.contactAccount, {}, "1")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the form of a collective", () => {
  it("says what is on record; nothing declared is said, too", async () => {
    const { id: collectiveId } = await act(scene.contact, "createNomination", collectiveInput(scene, { name: "高速主轴班组" }));
    const data = await form(scene.contactAccount, {}, collectiveId);
    const text = await bodyOf(await buildRegistrationForm(data));
    for (const one of ["先进集体初审推荐登记表", "高速主轴班组", "赵样本", "32", "最近一次重大责任事故日期", "干部职工违纪违法情况"]) expect(text.replace(/\n/g, "")).toContain(one);
    expect(data.values).toMatchObject({ "collective.lastAccidentOn": "无", "collective.staffViolation": "无", "collective.creditCode": "" });
    expect(text).not.toContain("照片");
  });

  it("has the approval of the office in its box, with its day", async () => {
    const collectiveId = (await act(scene.contact, "createNomination", collectiveInput(scene))).id;
    const { version } = await act(scene.contact, "submitNomination", { id: collectiveId, version: 1 });
    await act(scene.office, "approveNomination", { id: collectiveId, version, opinion: "经审核，同意推荐。" });
    const text = await bodyOf(await buildRegistrationForm(await form(scene.contactAccount, {}, collectiveId)));
    expect(text).toContain("经审核，同意推荐。");
    expect(text.split("2024年8月21日")).toHaveLength(3); // the cover and the box
  });
});
