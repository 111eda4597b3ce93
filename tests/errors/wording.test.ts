import { isInputObjectType } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DeskError } from "../../server/errors/desk-error";
import { ERRORS, type ErrorCode } from "../../server/errors/registry";
import { labelOf, wordOf } from "../../server/graphql/field-words";
import { buildPlainSchema } from "../../server/graphql/schema";

const codes = Object.keys(ERRORS) as ErrorCode[];

describe.each(codes)("%s", (code) => {
  const { message, remedy } = ERRORS[code];

  test("says what is wrong and how to mend it, in both languages, in whole sentences", () => {
    for (const text of [message, remedy]) {
      expect(text.zh).toMatch(/^[\p{Script=Han}“].*([。]|\{\w+\})$/u);
      expect(text.zh).not.toMatch(/[,;:!?()] |\.$|，$/); // Chinese punctuation throughout
      expect(text.en).toMatch(/^[A-Z].*(\.|\{\w+\})$/);
    }
    expect(message).not.toEqual(remedy);
  });

  test("asks for the same facts in both languages", () => {
    const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(facts(message.zh)).toEqual(facts(message.en));
    expect(facts(remedy.zh)).toEqual(facts(remedy.en));
  });
});

test("facts are filled in, in the reader's language; one that is missing shows its name", () => {
  const error = new DeskError("NOT_FOUND", { facts: { what: { zh: "推荐单位", en: "recommending unit" } } });
  expect(error.text("zh").message).toBe("没有找到推荐单位，或您无权查看。");
  expect(error.text("en").message).toBe("There is no such recommending unit, or you may not see it.");
  expect(new DeskError("CONFLICT", { facts: { given: 1, current: 2 } }).text("zh").message).toBe("内容已被他人修改：您打开的是第 1 版，最新为第 2 版。");
  expect(new DeskError("NOT_FOUND").message).toBe("NOT_FOUND: There is no such what, or you may not see it.");
});

describe("every refusal in the code", () => {
  const server = join(__dirname, "../../server");
  const files = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const calls = files.flatMap((name) => {
    const source = readFileSync(join(server, name), "utf8");
    return [...source.matchAll(/new DeskError\("(\w+)"/g)].map(([, code = ""]) => code);
  });

  test("has a code of the registry, and every code is used", () => {
    expect(calls.filter((code) => !codes.includes(code as ErrorCode))).toEqual([]);
    expect(codes.filter((code) => !calls.includes(code))).toEqual([]);
  });

  test("says in Chinese and in English what is wrong with a field", () => {
    const texts = files.flatMap((name) => [...readFileSync(join(server, name), "utf8").matchAll(/refuseField\(\s*["`]?([\w.$ {}]+)["`]?,\s*["`]([^"`]+)["`],\s*["`]([^"`]+)["`]/g)]);
    expect(texts.length).toBeGreaterThan(20);
    for (const [, , zh = "", en = ""] of texts) {
      expect(zh).toMatch(/[\p{Script=Han}].*。$/u);
      expect(en).toMatch(/^[^\p{Script=Han}]+[.]$/u);
    }
  });
});

describe("fields by the names of the form", () => {
  const inputs = Object.values(buildPlainSchema().getTypeMap()).filter((type) => isInputObjectType(type) && type.name.endsWith("Input"));

  test.each(inputs.map(({ name }) => name))("every field of %s has words", (name) => {
    const type = inputs.find((one) => one.name === name);
    const fields = type && isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) {
      expect([field, wordOf(field).zh]).toEqual([field, expect.stringMatching(/^\p{Script=Han}/u)]);
      expect([field, wordOf(field).en]).not.toEqual([field, wordOf(field).zh]);
    }
  });

  test.each([
    ["name", "姓名（名称）", "name"],
    ["person.idNumber", "身份证号", "ID number"],
    ["allocations.0.places", "第 1 行名额", "line 1, places"],
    ["allocations.12", "第 13 行12", "line 13, 12"],
    ["unknown", "unknown", "unknown"],
  ])("%s is called %s", (path, zh, en) => {
    expect(labelOf(path)).toEqual({ zh, en });
  });
});
