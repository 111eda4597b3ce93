import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { buildRegistrationForm, readForm, type RegistrationFormData } from "../../server/features/papers/forms";
import { formTable, label, MARGINS, section, value, writeDocx } from "../../server/documents/word";
import { unpackOwn } from "../../server/documents/zip/pack";
import { SubjectKind } from "../../server/features/campaigns/subject-kind";
import { DeskError } from "../../server/errors/desk-error";
import { edited, onDisk, scratch, withParts } from "./forms-scene";

const DATA: RegistrationFormData = {
  nominationId: "01a204bf-0000-7000-8000-000000000001",
  kind: SubjectKind.PERSON,
  version: 3,
  hash: "ab12cd34ef56".padEnd(64, "0"),
  madeOn: "2024-08-21",
  title: ["全国工业和信息化系统", "劳动模范初审推荐登记表"],
  fileName: "登记表",
  values: { name: "林样本", unit: "示例市", award: "劳动模范", workplace: "示例公司", "person.sex": "女", "person.post": "班组长", "person.honours": "无", deeds: "第一段。\n第二段。" },
  procedure: { recommendedOn: null, deliberatedOn: null, shown: null },
  opinions: {},
};
let docx: Buffer;
beforeAll(async () => {
  docx = await buildRegistrationForm(DATA);
});

const read = async (change: (xml: string) => string) => (await readForm(onDisk(await edited(docx, change)))).fields;
const refusal = async (content: Buffer, name?: string): Promise<string> => {
  const error = await readForm(onDisk(content), name).then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof DeskError)) throw new Error(`not refused: ${String(error)}`);
  expect(error.details.field).toBe("file");
  return error.text("zh").message;
};
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const POST = /<w:r>(?:(?!<w:r>).)*<w:t xml:space="preserve">班组长<\/w:t><\/w:r>/;
const BY = 'w:id="9" w:author="审核人" w:date="2024-08-21T00:00:00Z"';

describe("what was done in an office program", () => {
  it.each([
    ["tracked insertions are taken, tracked deletions are not", POST, `<w:del ${BY}><w:r><w:delText>班组长</w:delText></w:r></w:del><w:ins ${BY}>${run("车间主任")}</w:ins>`, "车间主任"],
    ["nor tracked deletions that keep their text as text", POST, `<w:del ${BY}>${run("班组长")}</w:del>${run("工段长")}`, "工段长"],
    ["what was moved away is gone, what was moved in is there", POST, `<w:moveFrom ${BY}>${run("班组长")}</w:moveFrom><w:moveTo ${BY}>${run("工长")}</w:moveTo>`, "工长"],
    ["runs are one text, proofing marks and bookmarks nothing", POST, `${run("班")}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="x"/>${run("组长")}`, "班组长"],
    ["soft line breaks are kept, hidden text is not", POST, `${run("班组长")}<w:r><w:br/></w:r>${run("兼工会主席")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>`, "班组长\n兼工会主席"],
    ["content controls and fields are looked into", POST, `<w:sdt><w:sdtContent>${run("班")}</w:sdtContent></w:sdt><w:fldSimple w:instr="X">${run("长")}</w:fldSimple>`, "班长"],
    ["entities are read once", POST, run("A&amp;amp;B &#x4E2D;&#22269; &lt;"), "A&amp;B 中国 <"],
  ])("%s", async (_, from, to, says) => {
    expect((await read((xml) => xml.replace(from, to)))["person.post"]).toBe(says);
  });

  it("a deleted end of a paragraph joins it with the next", async () => {
    const before = (await readForm(onDisk(docx))).fields["deeds"];
    expect(before).toBe("第一段。\n第二段。");
    const after = await read((xml) => xml.replace(/(<w:p>(?:(?!<w:p>).)*?<w:rPr>)((?:(?!<w:p>).)*第一段。)/, `$1<w:del ${BY}/>$2`));
    expect(after["deeds"]).toBe("第一段。第二段。");
  });

  it("a row that was deleted is gone; one that was added under a merged label belongs to it", async () => {
    const rows = (xml: string): string[] => xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    const gone = await read((xml) => {
      const row = rows(xml).find((one) => one.includes("班组长")) ?? "";
      return xml.replace(row, row.replace("<w:trPr>", `<w:trPr><w:del ${BY}/>`));
    });
    expect(gone["person.post"]).toBeUndefined();
    const added = await read((xml) => {
      const row = rows(xml).find((one) => one.includes("第一段。")) ?? "";
      const merged = row.replace("<w:tcPr>", '<w:tcPr><w:vMerge w:val="restart"/>');
      const more = `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val="6"/></w:tcPr><w:p>${run("第三段。")}</w:p></w:tc></w:tr>`;
      return xml.replace(row, merged + more);
    });
    expect(added["deeds"]).toBe("第一段。\n第二段。\n第三段。");
  });

  it("labels with spaces, colons, marks and other usual words are known", async () => {
    const fields = await read((xml) => xml.replace(">姓名<", ">姓　名：<").replace(">身份证号<", ">公民身份号码*<").replace(">出生年月<", ">出生年月（岁）<"));
    expect(fields).toMatchObject({ name: "林样本" });
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(["person.idNumber", "person.birthDate"]));
  });

  it("version, hash and whose it is are read from the file; a file without them says nothing", async () => {
    expect(await readForm(onDisk(docx))).toMatchObject({ kind: "PERSON", version: 3, hash: "ab12cd34ef56", nominationId: DATA.nominationId });
    const bare = await withParts(docx, { "docProps/custom.xml": null, "word/footer1.xml": (xml) => xml.replace(/校验/g, ""), "word/footer2.xml": (xml) => xml.replace(/校验/g, "") });
    expect(await readForm(onDisk(bare))).toMatchObject({ version: null, hash: null, nominationId: null });
  });
});

describe("refused", () => {
  it("a program that was renamed, a text, a PDF", async () => {
    for (const content of ["MZ\u0090\u0000 a program", "姓名：林样本", "%PDF-1.7"]) expect(await refusal(Buffer.from(content))).toMatch(/不是可上传的文件|扩展名与内容不符/);
  });

  it("a ZIP that is no Word file, and a workbook", async () => {
    expect(await refusal(await withParts(docx, { "[Content_Types].xml": '<?xml version="1.0"?><Types/>' }))).toContain("不是可上传的文件");
    expect(await refusal(await withParts(docx, { "[Content_Types].xml": (xml) => xml.replaceAll("wordprocessingml.document", "spreadsheetml.sheet") }), "a.xlsx")).toContain("不是 Word 登记表");
  });

  it("a damaged file", async () => {
    expect(await refusal(docx.subarray(0, 4_000))).toContain("已损坏");
    expect(await refusal(await edited(docx, () => "<w:document>".repeat(300)))).toContain("已损坏");
  });

  it("macros", async () => {
    expect(await refusal(await withParts(docx, { "word/vbaProject.bin": Buffer.from("x") }))).toContain("含有宏");
    expect(await refusal(await withParts(docx, { "[Content_Types].xml": (xml) => xml.replace("</Types>", '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>') }))).toContain("含有宏");
  });

  it.each([
    ["attachedTemplate", "http://example.cn/x"],
    ["attachedTemplate", "\\\\server\\share\\normal.dotm"],
    ["image", "file:///c:/x.png"],
    ["hyperlink", "https://example.cn"],
  ])("a link (%s) to %s; a mail address is none", async (type, target) => {
    const link = (to: string, type: string) => withParts(docx, { "word/_rels/document.xml.rels": (xml) => xml.replace("</Relationships>", `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${to}" TargetMode="External"/></Relationships>`) });
    expect(await refusal(await link(target, type))).toContain("外部");
    expect((await readForm(onDisk(await link("mailto:a@example.cn", "hyperlink")))).fields["name"]).toBe("林样本");
  });

  it("a document type and the entities it would define", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await refusal(await edited(docx, (xml) => xml.replace("<w:document", `${bomb}<w:document`)))).toContain("已损坏");
  });

  it("a file that unpacks to more than 50 MiB, without unpacking it all", async () => {
    const bomb = await withParts(docx, { "word/media/picture.bin": Buffer.alloc(80 * 1_048_576) });
    expect(bomb.length).toBeLessThan(1_048_576);
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toContain("解压后过大");
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1_048_576);
    expect(await refusal(await edited(docx, (xml) => xml.replace("</w:body>", `${"<w:p/>".repeat(500_000)}</w:body>`)))).toContain("解压后过大");
    expect(await refusal(await edited(docx, (xml) => xml.replace("</w:body>", `${" ".repeat(5 * 1_048_576)}</w:body>`)))).toContain("解压后过大");
  });

  it("another table, naming the labels that were looked for", async () => {
    const other = await writeDocx({ title: "联系表", madeOn: "2024-08-21", sections: [section(MARGINS.form, { version: 1, hash: "" }, [formTable([1_000, 2_000], [{ cells: [label("姓名"), value("林样本")] }, { cells: [label("手机号"), value("139")] }])])] });
    const message = await refusal(other);
    for (const one of ["姓名", "集体名称", "主要事迹"]) expect(message).toContain(one);
  });
});

describe("the file itself", () => {
  it("is well-formed XML in every part, and nothing in it says when or where it was made", async () => {
    const parts = await unpackOwn(docx);
    for (const [name, xml] of parts) expect([name, XMLValidator.validate(xml.toString("utf8"))]).toEqual([name, true]);
    expect(parts.get("docProps/core.xml")?.toString()).toContain("2024-08-21T00:00:00Z");
    expect([...parts.values()].join("")).not.toContain(`${new Date().getFullYear()}-${String(new Date().getMonth() + 1).padStart(2, "0")}`);
    const again = execFileSync(process.execPath, ["--require", "@swc-node/register", "-e", `
      const { buildRegistrationForm } = require("./server/features/papers/forms/registration-form");
      buildRegistrationForm(${JSON.stringify(DATA)}).then((docx) => process.stdout.write(docx))`], { env: { ...process.env, TZ: "America/New_York" }, maxBuffer: 10_000_000 });
    expect(again.equals(docx)).toBe(true);
  });

  const office = spawnSync("soffice", ["--version"], { timeout: 30_000 }).status === 0;
  (office ? it : it.skip)("reads back the same after LibreOffice has taken it to its own format and back", () => {
    const folder = scratch();
    writeFileSync(join(folder, "form.docx"), docx);
    const convert = (to: string, from: string): void => void execFileSync("soffice", [`-env:UserInstallation=file://${folder}/office`, "--headless", "--convert-to", to, "--outdir", folder, join(folder, from)], { timeout: 120_000, stdio: "ignore" });
    convert("odt", "form.docx");
    convert("docx", "form.odt");
    copyFileSync(join(folder, "form.docx"), join(folder, "back.docx"));
    return Promise.all([readForm(onDisk(docx)), readForm(join(folder, "back.docx"))]).then(([before, after]) => expect(after).toEqual(before));
  });
});
