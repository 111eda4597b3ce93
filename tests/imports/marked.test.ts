import { type Comment, Workbook } from "exceljs";
import { ImportKind } from "../../server/features/imports/import-kind";
import { aScene, type Scene } from "../nominations/scene";
import { fetched, made } from "../papers/requests";
import { useDesk } from "../support/desk";
import { personRow } from "./rows";
import { Workbench } from "./workbench";

const desk = useDesk();
let scene: Scene;
let bench: Workbench;
beforeAll(async () => {
  bench = new Workbench(desk);
  scene = await aScene(desk);
});
afterAll(() => bench.files.remove());

test("a faulty workbook comes back with its cells marked, in both sheets; mended, it is taken", async () => {
  const collective = { name: "总装班组", nature: "国有企业", headcount: 20, workplace: scene.workplace.name, leader: "赵样本主任", phone: "024-12345678" };
  const content = await bench.filled(scene.contactAccount, ImportKind.NOMINEES, scene.campaign.id, [personRow(scene, { mobile: "123" })], [collective]);
  const { it } = await bench.read(scene.contactAccount, ImportKind.NOMINEES, scene.campaign.id, content);
  expect(it).toMatchObject({ state: "FAULTY", faulty: 2 });
  const paper = await made(desk, scene.contactAccount, { kind: "MARKED_WORKBOOK", subjectId: it.id });
  const workbook = new Workbook();
  await workbook.xlsx.load((await fetched(desk, scene.contactAccount, paper.id)).body as unknown as ArrayBuffer);
  const marked = workbook.worksheets.flatMap((sheet) => {
    const found: { sheet: string; text: string; note: string; set: (value: string) => void }[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const note = (cell.note as Comment | undefined)?.texts?.map(({ text }) => text).join("") ?? "";
        if (note.includes("【核对】")) found.push({ sheet: sheet.name, text: cell.text, note, set: (value) => (cell.value = value) });
      }),
    );
    return found;
  });
  expect(marked.map(({ sheet, text }) => [sheet, text])).toEqual([["个人", "123"], ["集体", "赵样本主任"]]);
  expect(marked[0]?.note).toContain("手机号须为 11 位");
  expect(workbook.getWorksheet("问题清单")?.rowCount).toBe(3);
  marked[0]?.set("13800000009");
  marked[1]?.set("赵样本 主任");
  const mended = Buffer.from((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array);
  const second = await bench.read(scene.contactAccount, ImportKind.NOMINEES, scene.campaign.id, mended);
  expect(second.rows.flatMap(({ problems }) => problems)).toEqual([]);
  expect(await bench.confirm(scene.contactAccount, second.it)).toMatchObject({ state: "APPLIED", created: 2 });
});
