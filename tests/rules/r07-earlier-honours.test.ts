import { HonourLevel } from "../../server/features/nominations/honour-level";
import { earlierHonours } from "../../server/features/rules/r07-earlier-honours";
import { aCollectiveCase, aPerson, aPersonCase } from "./facts";
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
