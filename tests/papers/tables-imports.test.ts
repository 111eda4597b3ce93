import { readTable } from "../../server/workbooks/read-table";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "exceljs";
import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { quotaShape } from "../../server/features/imports/kinds/quota-shape";
import { Files } from "../attachments/files";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { cellsOf, fetchPaper, madeTable, openWorkbook } from "./made-paper";
import { made } from "./requests";

const desk = useDesk();
let files: Files;
let scene: Scene;
let colleague: Account;

beforeAll(async () => {
  files = new Files(desk);
  scene = await aScene(desk, { places: 4 });
  colleague = await desk.builders.anAccount(Role.OFFICE);
});
afterAll(() => files.remove());

/** Sends a workbook and has it read. */
async function imported(account: Account, kind: string, content: Buffer): Promise<{ id: string; version: number; state: string; problem: string | null }> {
  const form = new FormData();
  form.append("kind", kind);
  form.append("campaignId", scene.campaign.id);
  form.append("file", new Blob([new Uint8Array(content)]), "名额表.xlsx");
  const encoded = new Response(form);
  const headers = { authorization: `Bearer ${await desk.builders.signIn(account)}`, "content-type": encoded.headers.get("content-type") ?? "" };
  const response = await desk.app.fastify.inject({ method: "POST", url: "/imports", headers, payload: Buffer.from(await encoded.arrayBuffer()) });
  const { data, errors } = response.json<{ data?: { startImport: { id: string } }; errors?: unknown }>();
  if (!data) throw new Error(JSON.stringify(errors));
  await desk.app.desk.jobs.drain();
  return (await (await desk.as(account)).ask<{ import: Awaited<ReturnType<typeof imported>> }>("query ($id: ID!) { import(id: $id) { id version state problem } }", { id: data.startImport.id })).import;
}

async function changed(content: Buffer, change: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = await openWorkbook(content);
  change(workbook);
  return Buffer.from((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array);
}

describe("a template", () => {
  test("is the importer's, filled with what there is, and says itself what it is for", async () => {
    const { body, name } = await madeTable(desk, scene.officeAccount, { kind: "TEMPLATE", campaignId: scene.campaign.id, importKind: "QUOTAS" });
    const path = join(files.dataDir, "template.xlsx");
    writeFileSync(path, body);
    const { marker, rows } = await readTable(path, quotaShape(scene.campaign.awards));
    expect(marker).toEqual({ kind: "QUOTAS", campaign: scene.campaign.id });
    expect(rows.find(({ cells }) => cells["unit"] === scene.unit.shortName)?.cells).toMatchObject({ award_ADVANCED_COLLECTIVE: 4, award_MODEL_WORKER: 4 });
    expect(name).toBe("推荐名额分配表-导入模板-2024-08-21.xlsx");
  });

  test("is for whoever may import it", async () => {
    const { state, problem } = await made(desk, scene.contactAccount, { kind: "TEMPLATE", campaignId: scene.campaign.id, importKind: "QUOTAS" });
    expect({ state, problem }).toEqual({ state: "FAILED", problem: "您的账号无权执行此操作。如确需办理，请联系有权限的人员。" });
  });
});

describe("a marked workbook", () => {
  let faulty: Buffer;
  beforeAll(async () => {
    const { body } = await madeTable(desk, scene.officeAccount, { kind: "QUOTA_TABLE", campaignId: scene.campaign.id });
    faulty = await changed(body, (workbook) => void (workbook.worksheets[0] && (workbook.worksheets[0].getCell("C4").value = "四")));
  });

  test("is the workbook that was sent, with the wrong cells red and the problems listed", async () => {
    const { id, state } = await imported(scene.officeAccount, "QUOTAS", faulty);
    expect(state).toBe("FAULTY");
    const { workbook, name } = await madeTable(desk, scene.officeAccount, { kind: "MARKED_WORKBOOK", subjectId: id });
    const [sheet] = workbook.worksheets;
    expect(sheet?.getCell("C4")).toMatchObject({ value: "四", fill: { type: "pattern", fgColor: { argb: "FFFFCCD1" } } });
    expect(sheet?.getCell("D4").fill).not.toMatchObject({ fgColor: { argb: "FFFFCCD1" } });
    expect(cellsOf(workbook)).toEqual(expect.arrayContaining(["问题", expect.stringContaining("四") as unknown]));
    expect(workbook.getWorksheet("问题清单")).toBeDefined();
    expect(name).toBe("名额表-标注.xlsx");
  });

  test("of somebody else's import is not there, not even for a colleague", async () => {
    const { id } = await imported(scene.officeAccount, "QUOTAS", faulty);
    for (const account of [colleague, scene.contactAccount]) {
      const { state, problem } = await made(desk, account, { kind: "MARKED_WORKBOOK", subjectId: id });
      expect({ state, problem }).toEqual({ state: "FAILED", problem: "没有找到导入，或您无权查看。请返回列表重新选择。" });
    }
  });

  test("of an import that is over there is none, and why is said", async () => {
    const { id, version } = await imported(scene.officeAccount, "QUOTAS", faulty);
    await scene.office.ask("mutation ($input: ReferenceInput!) { cancelImport(input: $input) { state } }", { input: { id, version } });
    const { state, problem } = await made(desk, scene.officeAccount, { kind: "MARKED_WORKBOOK", subjectId: id });
    expect({ state, problem }).toEqual({ state: "FAILED", problem: expect.stringMatching(/^当前状态为“已取消”，不能标注。.*工作簿已不保存。$/) as unknown });
  });
});

describe("what goes out comes in again without a difference", () => {
  test("推荐名额分配表", async () => {
    const { paper } = await madeTable(desk, scene.officeAccount, { kind: "QUOTA_TABLE", campaignId: scene.campaign.id });
    await unchanged(scene.officeAccount, "QUOTAS", (await fetchPaper(desk, scene.officeAccount, paper.id)).body);
  });

  test("评选推荐工作联系表", async () => {
    await desk.builders.aContact(scene.campaign, scene.unit);
    const { body } = await madeTable(desk, scene.contactAccount, { kind: "CONTACT_TABLE", campaignId: scene.campaign.id });
    await unchanged(scene.contactAccount, "CONTACTS", body);
  });

  test("推荐对象汇总表, persons and collectives", async () => {
    const { campaign, unit, forCollectives, contactAccount } = scene;
    const person = { post: "车间主任", administrativeRank: AdministrativeRank.SECTION, professionalTitle: "高级工程师", honours: "2015年省劳动模范" };
    await desk.builders.aNomination({ campaign, unit, name: "=SUM(1)样本", state: NominationState.SUBMITTED, person });
    await desk.builders.aNomination({ campaign, unit, name: "阿卜杜拉·样本", state: NominationState.CANDIDATE });
    await desk.builders.aNomination({ campaign, unit, award: forCollectives, state: NominationState.SUBMITTED, name: "总装班组" });
    const { body } = await madeTable(desk, contactAccount, { kind: "SUMMARY_TABLE", campaignId: campaign.id });
    await unchanged(contactAccount, "NOMINEES", body);
  });

  async function unchanged(account: Account, kind: string, body: Buffer): Promise<void> {
    const { id } = await imported(account, kind, body);
    const { import: told } = await (await desk.as(account)).ask<{ import: object }>("query ($id: ID!) { import(id: $id) { state problem total created changed unchanged faulty } }", { id });
    const { importRows } = await (await desk.as(account)).ask<{ importRows: { nodes: { problems: object[]; details: object[] }[] } }>("query ($filter: ImportRowFilter) { importRows(filter: $filter) { nodes { problems details } } }", { filter: { importId: { eq: id } } });
    expect(importRows.nodes.flatMap(({ problems, details }) => [...problems, ...details])).toEqual([]);
    expect(told).toMatchObject({ state: "READ", problem: null, created: 0, changed: 0, faulty: 0 });
    expect(told).not.toMatchObject({ unchanged: 0 });
  }
});
