import { HonourState } from "../../server/features/honours/honour-state";
import { HonourLevel } from "../../server/features/nominations/honour-level";
import { earlierHonours } from "../../server/features/rules/r07-earlier-honours";
import { aCollectiveCase, anHonour, aPerson, aPersonCase } from "./facts";
import { breaches, judge, outcome } from "./judge";

const holding = (honourLevel: HonourLevel, honourTreatment: boolean) => aPersonCase({ person: aPerson({ honourLevel, honourTreatment }) });

test.each([
  [HonourLevel.NONE, false, "passes"],
  [HonourLevel.MUNICIPAL, true, "passes"],
  [HonourLevel.PROVINCIAL_OR_MINISTERIAL, true, "breach"],
  [HonourLevel.PROVINCIAL_OR_MINISTERIAL, false, "passes"],
  [HonourLevel.NATIONAL, true, "breach"],
  [HonourLevel.NATIONAL, false, "passes"],
])("%s, treatment %s: %s (省部级 itself counts, both conditions are needed)", (level, treatment, expected) => {
  expect(outcome(judge(earlierHonours, holding(level, treatment)))).toBe(expected);
});

test.each([
  ["without 含, 省部级 itself passes", HonourLevel.PROVINCIAL_OR_MINISTERIAL, true, { inclusive: false }, "passes"],
  ["without 含, a national one does not", HonourLevel.NATIONAL, true, { inclusive: false }, "breach"],
  ["the honour alone may be enough", HonourLevel.PROVINCIAL_OR_MINISTERIAL, false, { treatmentRequired: false }, "breach"],
  ["the level is a setting", HonourLevel.MUNICIPAL, true, { honourLevelFrom: "MUNICIPAL" }, "breach"],
])("%s", (_, level, treatment, changed, expected) => {
  expect(outcome(judge(earlierHonours, holding(level, treatment), changed))).toBe(expected);
});

test("it tells the facts; collectives are not asked", () => {
  expect(breaches(judge(earlierHonours, holding(HonourLevel.NATIONAL, true)))).toEqual(["曾获最高表彰为国家级，享受相应待遇"]);
  expect(judge(earlierHonours, aCollectiveCase())).toEqual([]);
});

const { NONE, MUNICIPAL, PROVINCIAL_OR_MINISTERIAL, NATIONAL } = HonourLevel;

test.each([
  ["an honour the form does not declare", NONE, false, [anHonour()], {}, "breach"],
  ["one without treatment", NONE, false, [anHonour({ treatment: false })], {}, "passes"],
  ["one without treatment where the honour alone is enough", NONE, false, [anHonour({ treatment: false })], { treatmentRequired: false }, "breach"],
  ["a municipal one", NONE, false, [anHonour({ level: MUNICIPAL })], {}, "passes"],
  ["a revoked one, which is R19's", NONE, false, [anHonour({ state: HonourState.REVOKED, revokedOn: "2022-03-01" })], {}, "passes"],
  ["a lower one than the form declares", NATIONAL, true, [anHonour({ level: MUNICIPAL })], {}, "breach"],
  ["a lower one whose treatment counts, beside a declared one without", NATIONAL, false, [anHonour()], {}, "breach"],
  ["conditions met by two honours, each half", NATIONAL, false, [anHonour({ level: MUNICIPAL })], {}, "passes"],
  ["the higher of several", NONE, false, [anHonour({ level: MUNICIPAL }), anHonour({ level: NATIONAL })], { inclusive: false }, "breach"],
])("the register shows %s: %6$s", (_, honourLevel, honourTreatment, register, changed, expected) => {
  expect(outcome(judge(earlierHonours, aPersonCase({ person: aPerson({ honourLevel, honourTreatment }), register }), changed))).toBe(expected);
});

test.each([
  ["undeclared", NONE, false, "填报：未获得过表彰；荣誉登记簿载明：2019年评选（省部级，2019-05-01 授予，享受相应待遇），与填报不一致"],
  ["its treatment undeclared", PROVINCIAL_OR_MINISTERIAL, false, "填报：曾获最高表彰为省部级，未享受相应待遇；荣誉登记簿载明：2019年评选（省部级，2019-05-01 授予，享受相应待遇），与填报不一致"],
  ["declared", NATIONAL, true, "填报：曾获最高表彰为国家级，享受相应待遇；荣誉登记簿载明：2019年评选（省部级，2019-05-01 授予，享受相应待遇）"],
])("an honour of the register that is %s is told beside the form", (_, honourLevel, honourTreatment, facts) => {
  expect(breaches(judge(earlierHonours, aPersonCase({ person: aPerson({ honourLevel, honourTreatment }), register: [anHonour()] })))).toEqual([facts]);
});

test("collectives are not asked of the register either", () => {
  expect(judge(earlierHonours, aCollectiveCase({ register: [anHonour()] }))).toEqual([]);
});
