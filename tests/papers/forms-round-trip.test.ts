import fc from "fast-check";
import { Role } from "../../server/features/accounts/role";
import { buildRegistrationForm, compareForm, differencesToInput, isOutdated, loadRegistrationForm, readForm, type ReadForm } from "../../server/features/papers/forms";
import { FORM_FIELDS } from "../../server/features/papers/forms/form-fields";
import { updateNomination } from "../../server/features/nominations/update-nomination";
import { act, aScene, collectiveInput, personInput, type Scene } from "../nominations/scene";
import { aPersonInput } from "../support/builders";
import { useDesk } from "../support/desk";
import { as, edited, onDisk, withParts } from "./forms-scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk, { places: 3 });
});

type Who = Pick<Scene["contactAccount"], "id" | "role">;
const print = async (id: string, who: Who = scene.contactAccount, options = {}): Promise<Buffer> => buildRegistrationForm(await as(desk, who, (acting) => loadRegistrationForm(acting, id, options)));
const read = (docx: Buffer): Promise<ReadForm> => readForm(onDisk(docx));
const compare = async (id: string, docx: Buffer, who: Who = scene.contactAccount) => {
  const form = await read(docx);
  return as(desk, who, (acting) => compareForm(acting, id, form));
};
/** The value beside a label, as office programs write it, becomes another. */
const cell = (from: string, to: string) => (xml: string): string => xml.replace(`>${from}</w:t>`, `>${to}</w:t>`);

const PERSON = { ...aPersonInput(), mobile: "13912345678", professionalTitle: "高级技师", honours: "2019年省五一劳动奖章\n2021年市劳动模范" };
const draftOf = (fields: object = {}) => act(scene.contact, "createNomination", personInput(scene, { name: `林样本${Math.random().toString(36).slice(2, 8)}`, deeds: "该同志扎根一线。\n\n带出徒弟30名。", person: { ...aPersonInput(), ...fields } }));

describe("a form that comes back as it was made", () => {
  it("has no differences, for a person and a collective", async () => {
    const { id } = await act(scene.contact, "createNomination", personInput(scene, { name: "林样本", person: PERSON }));
    const form = await read(await print(id));
    expect(form).toMatchObject({ kind: "PERSON", version: 1, nominationId: id, fields: { name: "林样本", "person.sex": "女", "person.honours": PERSON.honours } });
    expect(form.hash).toMatch(/^[0-9a-f]{12}$/);
    expect(await compare(id, await print(id))).toEqual([]);
    expect(await as(desk, scene.contactAccount, (acting) => isOutdated(acting, id, form))).toBe(false);

    const collective = await act(scene.contact, "createNomination", collectiveInput(scene, { name: "总装车间" }));
    const theirs = await read(await print(collective.id));
    expect(theirs).toMatchObject({ kind: "COLLECTIVE", fields: { name: "总装车间", "collective.headcount": "32" } });
    expect(await compare(collective.id, await print(collective.id))).toEqual([]);
    expect(Object.keys(theirs.fields).sort()).toEqual(FORM_FIELDS.COLLECTIVE.map(({ key }) => key).sort());
    expect(Object.keys(form.fields).sort()).toEqual(FORM_FIELDS.PERSON.map(({ key }) => key).sort());
  });

  it("nor has one without personal data, nor with masked numbers, whoever compares", async () => {
    const { id } = await draftOf();
    const auditor = await desk.builders.anAccount(Role.AUDITOR);
    for (const docx of [await print(id, scene.contactAccount, { withoutPersonalData: true }), await print(id, auditor), await print(id)]) {
      for (const who of [scene.contactAccount, scene.officeAccount, auditor]) expect(await compare(id, docx, who)).toEqual([]);
    }
  });

  it("whatever stands in names and deeds", async () => {
    const { id } = await draftOf();
    const odd = fc.oneof(fc.constantFrom("\n", "\r\n", "\t", "　", " ", "<", ">", "&", "&amp;", "]]>", '"', "'", "Ａ", "１", "“", "”", "𠮷", "é", "😀", "\u00ad", "\u2011", "\u2028", "姓名", "：", "_x0041_", "</w:t>"), fc.string({ unit: "grapheme", maxLength: 4 }));
    const shown = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
    const text = fc.array(odd, { maxLength: 20 }).map((parts) => shown(parts.join(""))).filter((one) => !one.includes("\u0000"));
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, deeds, post) => {
        await desk.owner.query("update nominations set name = $2, deeds = $3 where id = $1", [id, `林${name}`.slice(0, 100), deeds]);
        await desk.owner.query("update persons set post = $2, honours = $3 where nomination_id = $1", [id, `班${post}`.slice(0, 100), `2019年${name}`]);
        expect(await compare(id, await print(id))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a form that was edited", () => {
  it("shows exactly what was edited, dates and codes however they are written", async () => {
    const { id, name } = await draftOf({ tradeSince: "2007-07-01" });
    const docx = await edited(await print(id), (xml) =>
      [cell("班组长", "车间副主任"), cell("2007年7月1日", "2006.9.1"), cell("大学本科", "硕士"), cell("汉族", "满族"), cell("该同志扎根一线。", "该同志扎根一线二十年。")].reduce((done, change) => change(done), xml),
    );
    const differences = await compare(id, docx);
    expect(differences.map(({ key, inForm, inDesk, canTake, why }) => ({ key, inForm, inDesk, canTake, why }))).toEqual([
      { key: "person.ethnicity", inForm: "满族", inDesk: "汉族", canTake: true, why: null },
      { key: "person.education", inForm: "硕士", inDesk: "大学本科", canTake: true, why: null },
      { key: "person.post", inForm: "车间副主任", inDesk: "班组长", canTake: true, why: null },
      { key: "person.tradeSince", inForm: "2006.9.1", inDesk: "2007年7月1日", canTake: true, why: null },
      { key: "deeds", inForm: "该同志扎根一线二十年。\n\n带出徒弟30名。", inDesk: "该同志扎根一线。\n\n带出徒弟30名。", canTake: true, why: null },
    ]);
    expect(differences[0]?.label).toEqual({ zh: "民族", en: "ethnic group" });
    const form = await read(docx);
    const input = await as(desk, scene.contactAccount, (acting) => differencesToInput(acting, { nominationId: id, version: 1, form, keys: ["person.tradeSince", "deeds"] }));
    await desk.builders.by(scene.contactAccount, updateNomination, input);
    const { rows } = await desk.owner.query("select name, deeds, post, education, trade_since::text since, professional_title title from nominations join persons on nomination_id = id where id = $1", [id]);
    expect(rows[0]).toEqual({ name, deeds: "该同志扎根一线二十年。\n\n带出徒弟30名。", post: "班组长", education: "BACHELOR", since: "2006-09-01", title: null });
    expect((await compare(id, docx)).map(({ key }) => key)).toEqual(["person.ethnicity", "person.education", "person.post"]);
    expect(await as(desk, scene.contactAccount, (acting) => isOutdated(acting, id, form))).toBe(true);
    await expect(as(desk, scene.contactAccount, (acting) => differencesToInput(acting, { nominationId: id, version: 2, form, keys: ["deeds"] }))).rejects.toMatchObject({ code: "INVALID_INPUT", details: { field: "keys" } });
  });

  it("says why a cell cannot be taken over", async () => {
    const { id } = await draftOf({ tradeSince: "2007-07-01" });
    const docx = await edited(await print(id), (xml) =>
      [cell("班组长", ""), cell("2007年7月1日", "2007年7月"), cell("2007年7月", "2008年7月"), cell("大学本科", "自学成才"), cell("汉族", "火星族"), cell("非公有制企业", "事业单位"), cell(scene.workplace.name, "无此公司"), cell("女", "其他")].reduce((done, change) => change(done), xml),
    );
    const differences = await compare(id, docx);
    expect(differences.map(({ key, canTake }) => [key, canTake])).toEqual([
      ["person.sex", false], ["person.ethnicity", false], ["person.education", false], ["workplace", false], ["person.post", false], ["workplace.nature", false], ["person.tradeSince", false],
    ]);
    for (const { why } of differences) expect(why?.zh && why.en).toBeTruthy();
    const form = await read(docx);
    for (const { key } of differences) await expect(as(desk, scene.contactAccount, (acting) => differencesToInput(acting, { nominationId: id, version: 1, form, keys: [key] }))).rejects.toMatchObject({ code: "INVALID_INPUT", details: { field: "keys" } });
  });

  it("moves to another workplace of the unit that is on record", async () => {
    const { id } = await draftOf();
    const moved = await desk.builders.aWorkplace(scene.unit, { name: "示例轴承有限公司" });
    const form = await read(await edited(await print(id), cell(scene.workplace.name, moved.name)));
    expect(await as(desk, scene.contactAccount, (acting) => compareForm(acting, id, form))).toMatchObject([{ key: "workplace", canTake: true }, ]);
    const input = await as(desk, scene.contactAccount, (acting) => differencesToInput(acting, { nominationId: id, version: 1, form, keys: ["workplace"] }));
    expect(input).toMatchObject({ id, version: 1, workplaceId: moved.id });
  });

  it("compares numbers in full and shows them masked; taken over, they are kept in full", async () => {
    const person = { ...aPersonInput(), mobile: "13912345678" };
    const { id } = await act(scene.contact, "createNomination", personInput(scene, { person }));
    const docx = await edited(await print(id), cell("13912345678", "139 8765 4321"));
    expect(await compare(id, docx)).toMatchObject([{ key: "person.mobile", inForm: "139****4321", inDesk: "139****5678", canTake: true }]);
    expect(await compare(id, docx, scene.officeAccount)).toMatchObject([{ key: "person.mobile", canTake: false }]);
    expect(JSON.stringify(await compare(id, docx, await desk.builders.anAccount(Role.AUDITOR)))).not.toContain("8765");
    const masked = await edited(await print(id), cell("13912345678", "138****5678"));
    expect(await compare(id, masked)).toMatchObject([{ key: "person.mobile", canTake: false }]);
    const form = await read(docx);
    const input = await as(desk, scene.contactAccount, (acting) => differencesToInput(acting, { nominationId: id, version: 1, form, keys: ["person.mobile"] }));
    await desk.builders.by(scene.contactAccount, updateNomination, input);
    expect(await compare(id, docx)).toEqual([]);
  });

  it("is not taken over by another unit, nor after it was sent in", async () => {
    const { id, version } = await act(scene.contact, "createNomination", collectiveInput(scene));
    const docx = await edited(await print(id), cell("32", "约1,033人"));
    expect(await compare(id, docx)).toMatchObject([{ key: "collective.headcount", inForm: "约1,033人", canTake: true }]);
    await act(scene.contact, "submitNomination", { id, version });
    expect(await compare(id, docx)).toMatchObject([{ key: "collective.headcount", canTake: false }]);
    const stranger = await aScene(desk, { campaign: scene.campaign });
    await expect(compare(id, docx, stranger.contactAccount)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("whose form it is", () => {
  const NO_PROPERTIES = { "docProps/custom.xml": (xml: string) => xml.replace(/<property .*<\/property>/, "") };

  it("another nominee's is refused, by its mark and, without one, by its name", async () => {
    const [one, other] = [await draftOf(), await draftOf()];
    const docx = await print(other.id);
    for (const form of [docx, await withParts(docx, NO_PROPERTIES)]) await expect(compare(one.id, form)).rejects.toMatchObject({ code: "INVALID_INPUT", details: { field: "file" } });
    expect(await compare(other.id, await withParts(docx, NO_PROPERTIES))).toEqual([]);
  });

  it("a name mended in the nominee's own form is a difference", async () => {
    const { id, name } = await draftOf();
    const docx = await edited(await print(id), (xml) => xml.replaceAll(name, "林样板"));
    expect(await compare(id, docx)).toMatchObject([{ key: "name", inForm: "林样板", inDesk: name, canTake: true }]);
    await expect(compare(id, await withParts(docx, NO_PROPERTIES))).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("one for another award or of the other kind is refused", async () => {
    const { id } = await draftOf();
    const docx = await edited(await print(id), (xml) => xml.replaceAll(">劳动模范<", ">先进工作者<"));
    await expect(compare(id, docx)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    const collective = await act(scene.contact, "createNomination", collectiveInput(scene));
    await expect(compare(id, await withParts(await print(collective.id), NO_PROPERTIES))).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});
