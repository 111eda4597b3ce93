import { isEnumType } from "graphql";
import { enums as en } from "../../admin/i18n/en/enums";
import { enums as zh } from "../../admin/i18n/zh/enums";
import { DICTIONARIES } from "../../server/features/dictionaries/dictionaries";
import { ETHNIC_GROUPS } from "../../server/features/nominations/ethnic-groups";
import { buildPlainSchema } from "../../server/graphql/schema";

const schema = buildPlainSchema();
const byKey = (key: string) => DICTIONARIES.find((dictionary) => dictionary.key === key);
const codesOf = (key: string): Record<string, string[]> => Object.fromEntries((byKey(key)?.entries ?? []).map(({ value, codes }) => [value, codes]));
const ofEnums = DICTIONARIES.filter(({ key }) => isEnumType(schema.getType(key)));
const words: Record<"zh" | "en", Record<string, Record<string, string>>> = { zh, en };

test("all but the ethnic groups are enums of the API", () => {
  expect(DICTIONARIES.filter((dictionary) => !ofEnums.includes(dictionary)).map(({ key }) => key)).toEqual(["ethnicity"]);
  expect(DICTIONARIES).toHaveLength(new Set(DICTIONARIES.map(({ key }) => key)).size);
});

test.each(ofEnums)("$key has the API's values in their order, in the words on the screen", ({ key, entries }) => {
  const type = schema.getType(key);
  expect(entries.map(({ value }) => value)).toEqual(isEnumType(type) ? type.getValues().map(({ name }) => name) : []);
  const screen = key.slice(0, 1).toLowerCase() + key.slice(1);
  for (const language of ["zh", "en"] as const) {
    expect(Object.fromEntries(entries.map(({ value, name }) => [value, name[language]]))).toEqual(words[language][screen]);
  }
});

test("the ethnic groups are those a person may have, numbered 01 to 56 with letters of their own", () => {
  const entries = byKey("ethnicity")?.entries ?? [];
  expect(entries.map(({ value }) => value)).toEqual(ETHNIC_GROUPS);
  expect(entries.flatMap(({ codes }) => codes)).toEqual(Array.from({ length: 56 }, (_, i) => String(i + 1).padStart(2, "0")));
  const letters = entries.flatMap((entry) => entry.letters ?? []);
  expect(letters).toHaveLength(56);
  expect(new Set(letters).size).toBe(56);
  expect(letters.every((two) => /^[A-Z]{2}$/.test(two))).toBe(true);
  expect(entries.slice(56)).toMatchObject([{ value: "其他", codes: [], letters: null }, { value: "外国血统", codes: [], letters: null }]);
});

/** Read from the table of GB/T 3304-1991, here and there. */
test.each([
  ["汉族", "01", "HA", "Han"],
  ["蒙古族", "02", "MG", "Mongol"],
  ["维吾尔族", "05", "UG", "Uygur"],
  ["苗族", "06", "MH", "Miao"],
  ["朝鲜族", "10", "CS", "Chosen"],
  ["满族", "11", "MA", "Man"],
  ["佤族", "21", "VA", "Va"],
  ["柯尔克孜族", "29", "KG", "Kirgiz"],
  ["锡伯族", "38", "XB", "Xibe"],
  ["俄罗斯族", "44", "RS", "Russ"],
  ["京族", "49", "GI", "Gin"],
  ["赫哲族", "53", "HZ", "Hezhen"],
  ["基诺族", "56", "JN", "Jino"],
])("%s is %s and %s", (value, code, letters, en) => {
  expect(byKey("ethnicity")?.entries.find((entry) => entry.value === value)).toEqual({ value, name: { zh: value, en }, codes: [code], letters });
});

test("the other codes are the standards'", () => {
  expect(codesOf("Sex")).toEqual({ MALE: ["1"], FEMALE: ["2"] });
  expect(codesOf("PoliticalStatus")).toMatchObject({ CPC_MEMBER: ["01"], CPC_PROBATIONARY: ["02"], LEAGUE_MEMBER: ["03"], NON_PARTY: ["12", "13"] });
  expect(codesOf("Education")).toMatchObject({ DOCTOR: ["11", "12", "13"], MASTER: ["14", "15", "16"], BACHELOR: ["20"], COLLEGE: ["30"], SECONDARY_VOCATIONAL: ["40"], SENIOR_MIDDLE: ["60"] });
  expect(codesOf("AdministrativeRank")).toMatchObject({ NONE: [], DEPUTY_SECTION: ["142"], SECTION: ["141"], DEPUTY_DIVISION: ["132"], DIVISION: ["131"], DEPUTY_DEPARTMENT: ["122"] });
});

test("no code stands for two entries, and lists without a standard have none", () => {
  for (const { standard, title, entries } of DICTIONARIES) {
    const codes = entries.flatMap((entry) => entry.codes);
    expect(new Set(codes).size).toBe(codes.length);
    expect([standard === null, codes.length === 0]).toEqual([title === null, title === null]);
  }
});
