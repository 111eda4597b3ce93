import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closePress } from "../../server/documents/pdf/render-pdf";
import { buildDossier, dossierDocument } from "../../server/features/papers/dossier/build-dossier";
import { type DossierOptions, loadDossier } from "../../server/features/papers/dossier/load-dossier";
import { maskedName } from "../../server/features/papers/dossier/personal-text";
import { useDesk } from "../support/desk";
import { actAs, aDossierScene, type DossierScene, MASKED_CONTACT, OBJECTOR, TAMPERS } from "./dossier-scene";
import { pdfBookmarks, pdfText, unbroken } from "./pdf-text";

afterAll(closePress);
const desk = useDesk({ tampers: TAMPERS });
let scene: DossierScene;
beforeAll(async () => {
  scene = await aDossierScene(desk);
});

type Who = keyof DossierScene["accounts"];
const read = (who: Who, options?: DossierOptions) => actAs(desk, scene.accounts[who], (act) => loadDossier(act, scene.nominationId, options));
const textFor = async (who: Who, options?: DossierOptions): Promise<string> => unbroken(pdfText(await buildDossier(await read(who, options))));

describe("what the office reads", () => {
  let text: string;
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await buildDossier(await read("office"));
    text = unbroken(pdfText(pdf));
  });

  test.each([
    ["who is nominated, rare characters and all", "欧阳䶮𬭚"],
    ["whole numbers", "219999"],
    ["deeds", "攻坚克难"],
    ["findings with the rule", "R12"],
    ["a breach and the way to mend it", "整改："],
    ["steps with votes", "到会86人"],
    ["minutes", "党委会议纪要〔2024〕12号"],
    ["a voided publicity", "职务有误，重新公示"],
    ["an objection", OBJECTOR.content],
    ["who objects", OBJECTOR.name],
    ["the waiver's opinion", "同意豁免"],
    ["a review's opinion", "经审核，提出本意见。"],
    ["the place it used", "占用+1"],
    ["votes that are published", "10票第2名"],
    ["the slate", "第1号名单"],
    ["the outcome's way", "正式推荐→已授予"],
    ["the register", "人社部发〔2024〕90号"],
    ["the revocation's cause", "受到开除党籍处分"],
    ["an attachment", "1.5MB"],
    ["what changed between versions", "职务：班组长→车间主任"],
    ["the history", "起草"],
  ])("%s", (_what, words) => expect(text).toContain(words));

  test("a round that is not counted is not told", () => expect(text).not.toContain("第2轮"));

  test("each section is a bookmark", () => {
    expect(pdfBookmarks(pdf)).toHaveLength(14);
    expect(pdfBookmarks(pdf)[0]).toBe("一、基本情况");
  });

  test("each page says its number, version and hash", () => {
    const pages = pdfText(pdf).split("\f");
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => expect(unbroken(page)).toMatch(new RegExp(`第3版内容校验值（SHA-256）[0-9a-f]{64}第${index + 1}页共${pages.length}页`)));
  });

  test("other programs read the same text from it", () => {
    const path = join(mkdtempSync(join(tmpdir(), "dossier-")), "a.pdf");
    writeFileSync(path, pdf);
    let theirs: string;
    try {
      theirs = execFileSync("pdftotext", [path, "-"], { stdio: ["ignore", "pipe", "pipe"] }).toString();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return; // not on this machine
      throw error;
    }
    const characters = (words: string) => [...unbroken(words)].sort().join("");
    expect(characters(theirs)).toBe(characters(text));
  });
});

describe("who reads what", () => {
  test("the unit sees its own numbers whole, that there was an objection, and not who objected; no votes", async () => {
    const text = await textFor("unit");
    expect(text).toContain(scene.idNumber);
    expect(text).toContain(OBJECTOR.content);
    for (const hidden of [OBJECTOR.name, OBJECTOR.contact, "10票", "第1号名单", "异议书.pdf"]) expect(text).not.toContain(hidden);
    expect(text).toContain("投票和名单不在本档案的查阅权限内");
  });

  test("before the day of release the unit's dossier knows of no outcome and no title", async () => {
    await desk.owner.query("update campaigns set results_from = '2026-01-01' where id = $1", [scene.campaign.id]);
    const [unit, office] = [await textFor("unit"), await textFor("office")];
    await desk.owner.query("update campaigns set results_from = null where id = $1", [scene.campaign.id]);
    for (const hidden of ["已授予", "已撤销", "人社部发〔2024〕90号", "受到开除党籍处分"]) {
      expect(unit).not.toContain(hidden);
      expect(office).toContain(hidden);
    }
    expect(unit).toContain("尚无可以公布的结果");
  });

  test.each<[Who, { numbers: boolean; objector: boolean; votes: boolean }]>([
    ["office", { numbers: true, objector: true, votes: true }],
    ["auditor", { numbers: false, objector: true, votes: true }],
    ["leader", { numbers: false, objector: false, votes: true }],
    ["unit", { numbers: true, objector: false, votes: false }],
  ])("%s: %j", async (who, { numbers, objector, votes }) => {
    const { person, publicities, votes: rounds } = await read(who);
    expect(person?.idNumber).toBe(numbers ? scene.idNumber : `${scene.idNumber.slice(0, 4)}**********${scene.idNumber.slice(-4)}`);
    expect(person?.mobile === scene.mobile).toBe(numbers);
    expect(publicities.flatMap(({ objections }) => objections.map(({ objectorName }) => objectorName))).toEqual([objector ? OBJECTOR.name : null]);
    expect(publicities.flatMap(({ objections }) => objections.map(({ objectorContact }) => objectorContact))).toEqual([objector ? (numbers ? OBJECTOR.contact : MASKED_CONTACT) : null]);
    expect(rounds?.length ?? null).toBe(votes ? 1 : null);
  });

  test.each<Who>(["otherOffice", "otherUnit"])("%s is told that there is none", (who) => expect(read(who)).rejects.toMatchObject({ code: "NOT_FOUND" }));

  test("an id that is none is refused the same way", () =>
    expect(actAs(desk, scene.accounts.office, (act) => loadDossier(act, "no such id"))).rejects.toMatchObject({ code: "NOT_FOUND" }));

  test("a dossier that is handed on says nobody's name who objected", async () => {
    const text = await textFor("office", { withoutObjectors: true });
    expect(text).toContain(OBJECTOR.content);
    for (const hidden of [OBJECTOR.name, OBJECTOR.contact]) expect(text).not.toContain(hidden);
  });
});

describe("without personal data", () => {
  const gone = () => [
    ...[scene.name, scene.idNumber, scene.mobile, OBJECTOR.name, OBJECTOR.contact, OBJECTOR.content, "ouyang@example.cn"],
    ...["1960年4月", "1960-04", "**", "经办甲", "受理乙", "审批丙", "审核丁", "身份证.pdf", "车间主任", scene.officeAccount.displayName],
  ];

  test.each<Who>(["office", "auditor", "unit"])("for %s: no name, number, birthday or objector anywhere", async (who) => {
    const data = await read(who, { withoutPersonalData: true });
    const said = [JSON.stringify(data), JSON.stringify(dossierDocument(data)), unbroken(pdfText(await buildDossier(data)))];
    for (const text of said) for (const one of gone()) expect(text).not.toContain(one);
    for (const text of said) expect(text).not.toMatch(/(?<![0-9a-f])\d{17}[\dX](?![0-9a-f])(?<!912199990000000\d{3})/);
  });

  test("what the decision rests on stays", async () => {
    const text = await textFor("auditor", { withoutPersonalData: true });
    for (const kept of ["欧阳××", "出生日期1960", "1960年出生", "推荐单位经办人", "领导小组办公室审核人", "10票", "不成立", "同意豁免", "附件1.pdf"]) expect(text).toContain(kept);
  });

  test.each([
    ["张三", "张××"],
    ["张样本四", "张××"],
    ["欧阳修", "欧阳××"],
    ["欧阳", "欧××"],
    ["买买提·阿不都", "买××"],
    ["𫖯之", "𫖯××"],
  ])("%s is %s", (name, masked) => expect(maskedName(name)).toBe(masked));
});

describe("the same record", () => {
  test("gives the same bytes, read again on another day", async () => {
    const first = await buildDossier(await read("office"));
    const day = desk.app.desk.clock.now();
    desk.setClock(new Date(day.getTime() + 3 * 86_400_000));
    const second = await buildDossier(await read("office"));
    desk.setClock(day);
    expect(second.equals(first)).toBe(true);
  });

  test("gives other bytes once something changed", async () => {
    const first = await buildDossier(await read("office"));
    await desk.owner.query("update waivers set opinion = '同意豁免。' where nomination_id = $1", [scene.nominationId]);
    const second = await buildDossier(await read("office"));
    await desk.owner.query("update waivers set opinion = '同意豁免' where nomination_id = $1", [scene.nominationId]);
    expect(second.equals(first)).toBe(false);
  });

  test("setting it does not keep others waiting", async () => {
    const data = await read("office");
    // However busy the machine: set on this thread, the three would leave no turn between their beginnings and their ends.
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 5);
    await Promise.all([buildDossier(data), buildDossier(data), buildDossier(data)]);
    clearInterval(beat);
    expect(turns).toBeGreaterThan(5);
  });
});

test("a collective keeps its name, its leader does not", async () => {
  const { campaign, unit, forCollectives } = scene;
  const nomination = await desk.builders.aNomination({ campaign, unit, award: forCollectives, name: "总装一班", deeds: "赵样本带领总装一班攻坚克难。" });
  const of = (options?: DossierOptions) => actAs(desk, scene.accounts.unit, async (act) => unbroken(pdfText(await buildDossier(await loadDossier(act, nomination.id, options)))));
  const [whole, without] = [await of(), await of({ withoutPersonalData: true })];
  expect(whole).toContain("赵样本带领总装一班");
  expect(whole).toMatch(/联系电话199\d{8}/);
  expect(without).toContain("赵××带领总装一班");
  expect(without).not.toMatch(/赵样本|联系电话|(?<!\d)199\d{8}/);
});
