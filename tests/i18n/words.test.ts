import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getNamedType, isObjectType } from "graphql";
import ts from "typescript";
import { en } from "../../admin/i18n/en";
import { zh } from "../../admin/i18n/zh";
import { keysOf, lineOf, sources, walk } from "./sources";

/** But for react-admin's own, of which it has some for tools that are not in the desk. */
const keys = keysOf(zh).filter((key) => !key.startsWith("ra."));
const HAN = /\p{Script=Han}/u;
const PROPS = new Set(["label", "title", "aria-label", "placeholder", "helperText", "alt", "primary", "secondary", "emptyText"]);

/** What an account keeps for itself alone while it works. */
const TRACELESS = new Set(["saveFormDraft", "discardFormDraft", "savePreferences"]);
/** Answers about an account. */
const ANSWERS = new Set(["RevealedData", "SecondFactorSetup", "RecoveryCodes", "OwnSecondFactor", "ApiKey", "Session"]);

/** Names that are the same in every language: of the languages, of a hash, of the nations (as the API takes them), of fonts. */
const isName = (text: string): boolean => ["中文", "English", "SHA-256"].includes(text) || text.startsWith("汉族 蒙古族") || text.endsWith(",serif");

test("both languages have the same keys, and nothing is left empty", () => {
  expect(keysOf(en).filter((key) => !key.startsWith("ra.")).sort()).toEqual([...keys].sort());
  const [chinese, english] = [flat(zh), flat(en)];
  expect(keys.filter((key) => !chinese[key]?.trim() || !english[key]?.trim())).toEqual([]);
});

test("English is English, Chinese is Chinese, and both say the same things", () => {
  const [chinese, english] = [flat(zh), flat(en)];
  expect(Object.entries(english).filter(([key, text]) => HAN.test(text) && !chinese[key]?.includes(text.match(/\p{Script=Han}+/u)?.[0] ?? "")).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  const facts = (text = ""): string[] => [...new Set(text.match(/%\{\w+\}/g))].sort();
  // Chinese rule titles are data of the campaign and pass as they are.
  expect(keys.filter((key) => !key.startsWith("ruleTitles.") && facts(chinese[key]).join() !== facts(english[key]).join()).map((key) => `${key}: ${chinese[key]} / ${english[key]}`)).toEqual([]);
});

test("every act that leaves a trace has a word, and so has what it is about", () => {
  const mutation = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8")).getMutationType();
  const verbs = Object.values(mutation?.getFields() ?? {}).filter(({ name }) => !TRACELESS.has(name));
  expect(verbs.length).toBeGreaterThan(100);
  expect(verbs.map(({ name }) => name).filter((name) => !(name in zh.enums.action))).toEqual([]);
  const subjects = verbs.map(({ type }) => getNamedType(type)).filter((type) => isObjectType(type) && !ANSWERS.has(type.name));
  expect(subjects.map(({ name }) => name).filter((name) => !(name in zh.enums.subject))).toEqual([]);
});

test("every word is said somewhere", () => {
  const said = new Set<string>();
  const beginnings = new Set<string>();
  const ends = new Set<string>();
  for (const source of sources)
    walk(source, (node) => {
      if (ts.isStringLiteralLike(node)) said.add(node.text);
      if (!ts.isTemplateExpression(node)) return;
      beginnings.add(node.head.text);
      const last = node.templateSpans.at(-1)?.literal.text ?? "";
      if (node.head.text === "") ends.add(last);
    });
  const ours = keys.filter((key) => !/^(enums|resources|parameters)\./.test(key));
  const silent = ours.filter((key) => !said.has(key) && ![...beginnings].some((beginning) => beginning.includes(".") && key.startsWith(beginning)) && ![...ends].some((end) => end.startsWith(".") && key.endsWith(end)));
  expect(silent).toEqual([]);
});

test("no component has words of its own", () => {
  const known = new Set(keys);
  const stray: string[] = [];
  for (const source of sources)
    walk(source, (node) => {
      const text = ts.isJsxText(node) || ts.isStringLiteralLike(node) ? node.text.trim() : "";
      if (text === "" || known.has(text) || isName(text)) return;
      const inProp = ts.isJsxAttribute(node.parent) && PROPS.has(node.parent.name.getText(source));
      if (HAN.test(text) || ((ts.isJsxText(node) || inProp) && /\p{L}{2}/u.test(text))) stray.push(`${lineOf(source, node)} ${text}`);
    });
  expect(stray).toEqual([]);
});

function flat(words: object, before = ""): Record<string, string> {
  return Object.fromEntries(Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [[`${before}${key}`, value]] : Object.entries(flat(value as object, `${before}${key}.`)))));
}
