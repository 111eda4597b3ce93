import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import {
  buildPublicityPaper, buildRevocationDecision, buildWaiverRequest, buildWorkReport, loadPublicityPaper, loadRevocationDecision, loadWaiverRequest, loadWorkReport,
} from "../../server/features/papers/forms";
import * as honours from "../honours/scene";
import { act, collectiveInput, personInput, type Scene } from "../nominations/scene";
import { aRuledScene, aShownDraft, does, objection } from "../publicity/scene";
import { ask, aWaiverScene, decide, OPINION, WHY } from "../waivers/scene";
import { aPersonInput } from "../support/builders";
import { NOW, useDesk } from "../support/desk";
import { as, bodyOf, everythingIn, footersOf } from "./forms-scene";

const desk = useDesk();
beforeEach(() => desk.setClock(NOW));

/** The same data twice gives the same bytes; the footer has the stamp. */
async function isPaper<Data extends { hash: string; version: number | null }>(data: Data, build: (data: Data) => Promise<Buffer>): Promise<string> {
  const docx = await build(data);
  expect((await build(data)).equals(docx)).toBe(true);
  const stamp = `${data.version === null ? "" : `版本 ${data.version} · `}校验 ${data.hash.slice(0, 12)}`;
  const footers = await footersOf(docx);
  expect(footers.length).toBeGreaterThan(0);
  for (const footer of footers) expect(footer).toContain(stamp);
  return bodyOf(docx);
}

describe("the unit's report", () => {
  let scene: Scene;
  const person = { ...aPersonInput(), mobile: "13912345678" };
  beforeAll(async () => {
    desk.setClock(NOW);
    scene = await aRuledScene(desk);
    const shown = await aShownDraft(scene);
    await does(scene.office, "recordObjection", objection(shown.publicity.id));
    await act(scene.contact, "createNomination", personInput(scene, { name: "周样本", person }));
    await act(scene.contact, "createNomination", collectiveInput(scene, { name: "总装车间" }));
    const gone = await act(scene.contact, "createNomination", personInput(scene, { name: "吴样本" }));
    await act(scene.contact, "withdrawNomination", { id: gone.id, version: gone.version, reason: "本人放弃" });
  });
  const report = (account: Pick<Scene["contactAccount"], "id" | "role">) => as(desk, account, (acting) => loadWorkReport(acting, { campaignId: scene.campaign.id, unitId: scene.unit.id }));

  it("tells process, examination, deliberation, publicity, other matters and the list, in the unit's order", async () => {
    const data = await report(scene.contactAccount);
    const text = await isPaper(data, buildWorkReport);
    const said = [
      "一、推荐过程", "二、审核情况", "三、集体研究情况", "四、公示情况", "五、其他需要说明的情况", "六、推荐对象名单",
      "分配我单位推荐名额为先进集体3个、劳动模范3名，本次推荐先进集体1个、劳动模范2名。", "2024年8月5日在公司礼堂召开民主推荐会，参加86人，同意80票，反对2票，弃权4票。",
      "严把政治关、实绩关、身份关、廉洁关", "2024年8月7日经领导班子会议集体研究审议，参加9人，会议决议：同意推荐（党委会议纪要〔2024〕12号）。",
      "2024年8月8日至2024年8月14日（5个工作日）在厂区公告栏公示", "收到异议1件：2024年8月12日收到的1件，正在调查核实。", "吴样本（劳动模范）已放弃推荐。", scene.unit.name, "2024年8月21日", scene.campaign.noticeNumber,
    ];
    for (const one of said) expect(text).toContain(one);
    expect(data.nominees.map(({ award }) => award)).toEqual(["先进集体", "劳动模范", "劳动模范"]);
    expect(text.lastIndexOf("总装车间")).toBeLessThan(text.lastIndexOf("周样本"));
  });

  it.each([
    ["the unit", () => scene.contactAccount],
    ["its office, who knows the objector", () => scene.officeAccount],
  ])("names no objector and no number, for %s", async (_, account) => {
    const text = await everythingIn(await buildWorkReport(await report(account())));
    for (const one of ["钱举报", "13900001234", "反映其从业时间", person.idNumber, person.mobile, "****"]) expect(text).not.toContain(one);
  });

  it.each([
    ["another unit", async () => (await aRuledScene(desk, { campaign: scene.campaign })).contactAccount],
    ["the other seat's office", () => desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS })],
    ["other systems", () => desk.builders.anAccount(Role.INTEGRATION)],
  ])("is not for %s", async (_, account) => {
    await expect(report(await account())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("shows the leading group no draft", async () => {
    const data = await report(await desk.builders.anAccount(Role.LEADING_GROUP));
    expect(data.nominees).toEqual([]);
  });
});

describe("the publicity notice", () => {
  it("says what was shown, under the hash the desk shows for it, and no number", async () => {
    const scene = await aRuledScene(desk);
    const { publicity, nomination } = await aShownDraft(scene);
    const data = await as(desk, scene.contactAccount, (acting) => loadPublicityPaper(acting, publicity.id));
    const { rows } = await desk.owner.query<{ shown_hash: string }>("select shown_hash from publicities where id = $1", [publicity.id]);
    expect(data.hash).toBe(rows[0]?.shown_hash);
    const text = await isPaper(data, buildPublicityPaper);
    for (const one of ["关于拟推荐劳动模范对象的公示", "主要事迹：该同志扎根一线。", "公示时间：2024年8月8日至2024年8月14日（5个工作日）。", "应签署真实姓名", scene.workplace.name, "2024年8月8日"]) expect(text).toContain(one);
    const { rows: people } = await desk.owner.query<{ a: string; b: string }>("select id_number_masked a, mobile_masked b from persons where nomination_id = $1", [nomination.id]);
    for (const number of Object.values(people[0] ?? {})) for (const half of number.split(/\*+/)) expect(half.length < 3 || !(await everythingIn(await buildPublicityPaper(data))).includes(half)).toBe(true);
    const stranger = await aRuledScene(desk, { campaign: scene.campaign });
    await expect(as(desk, stranger.contactAccount, (acting) => loadPublicityPaper(acting, publicity.id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the waiver request", () => {
  it("quotes the rule, tells facts and reason, and has the answer in its box once there is one", async () => {
    const scene = await aWaiverScene(desk);
    const waiver = await ask(scene);
    const load = () => as(desk, scene.contactAccount, (acting) => loadWaiverRequest(acting, waiver.id));
    const asked = await load();
    const text = await isPaper(asked, buildWaiverRequest);
    expect(asked.facts).toHaveLength(1);
    for (const one of ["豁免请示", "省评选推荐工作领导小组：", asked.rule.source.replace(/。$/, ""), WHY, "妥否，请批示。", scene.unit.name, "2024年8月21日", ...asked.facts.map((fact) => fact.replace(/。$/, ""))]) expect(text).toContain(one);
    expect(text).not.toContain(OPINION);
    await act(scene.contact, "submitNomination", { id: scene.person.id, version: scene.person.version });
    await decide(scene.leadingGroup, waiver, true);
    expect(await isPaper(await load(), buildWaiverRequest)).toContain(OPINION);
    const stranger = await aWaiverScene(desk);
    await expect(as(desk, stranger.contactAccount, (acting) => loadWaiverRequest(acting, waiver.id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the decision to revoke a title", () => {
  it("is a draft until it is decided, and then bears number, grounds and day", async () => {
    const scene = await honours.aRegisterScene(desk);
    const honour = await honours.aHonour(desk, scene, { certificateNumber: "LM-2024-001" });
    const { id, version } = await honours.aProposal(scene, honour.id);
    const load = () => as(desk, scene.officeAccount, (acting) => loadRevocationDecision(acting, id));
    const draft = await isPaper(await load(), buildRevocationDecision);
    for (const one of ["关于撤销", "（草案", "受到开除党籍处分（依据：辽纪〔2025〕8号处分决定）", "2024年12月5日被授予", "奖章、证书（编号LM-2024-001）", "停止其因该称号享受的有关待遇"]) expect(draft.replace(/\n/g, "")).toContain(one);
    await honours.does(scene.leader, "decideRevocation", { id, version, ...honours.DECISION });
    const decided = await isPaper(await load(), buildRevocationDecision);
    for (const one of ["辽评领〔2025〕3号", "违反纪律，按规定撤销所获称号。", "2025年3月3日", scene.unit.name]) expect(decided).toContain(one);
    expect(decided).not.toContain("草案");
  });

  it("there is none for a title that is kept", async () => {
    const scene = await honours.aRegisterScene(desk);
    const { id, version } = await honours.aProposal(scene, (await honours.aHonour(desk, scene)).id);
    await honours.does(scene.leader, "decideRevocation", { id, version, ...honours.DECISION, revoke: false });
    await expect(as(desk, scene.officeAccount, (acting) => loadRevocationDecision(acting, id))).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("is not for another unit", async () => {
    const scene = await honours.aRegisterScene(desk);
    const { id } = await honours.aProposal(scene, (await honours.aHonour(desk, scene)).id);
    const stranger = await honours.aRegisterScene(desk);
    await expect(as(desk, stranger.contactAccount, (acting) => loadRevocationDecision(acting, id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
