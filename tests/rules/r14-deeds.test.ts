import fc from "fast-check";
import { countCharacters, deeds } from "../../server/features/rules/r14-deeds";
import { aPersonCase } from "./facts";
import { breaches, judge } from "./judge";

const ofDeeds = (text: string | null) => aPersonCase({ deeds: text });
const about = (text: string) => text + "她".repeat(1500 - countCharacters(text));

test.each([
  [1199, ["主要事迹 1199 字，少于要求的 1200 至 1800 字"]],
  [1200, []],
  [1500, []],
  [1800, []],
  [1801, ["主要事迹 1801 字，多于要求的 1200 至 1800 字"]],
  [0, ["主要事迹 0 字，少于要求的 1200 至 1800 字"]],
])("%d characters", (length, expected) => {
  expect(breaches(judge(deeds, ofDeeds("她".repeat(length))))).toEqual(expected);
});

test("nothing is said of deeds that are not written yet", () => {
  expect(judge(deeds, ofDeeds(null))).toEqual([]);
});

test.each([
  ["blanks, line ends and ideographic spaces do not count", "　　她 在\n一线\r\n。\t", 5],
  ["punctuation counts", "她，在。", 4],
  ["a character outside the basic plane is one", "𠮷", 1],
  ["latin letters and digits count one by one", "5G基站", 4],
])("%s", (_, text, expected) => {
  expect(countCharacters(text)).toBe(expected);
});

test.each([
  ["我在车间工作。", ["我"]],
  ["我们攻下难关，咱们不怕，本人负责。", ["我们", "咱们", "本人"]],
  ["笔者以为。", ["笔者"]],
  ["我国首台、我省第一、我市样板、我县、我区。", []],
  ["她忘我工作，自我加压。", []],
  ["自我们进厂以来。", ["我们"]],
  ["我国首台由我研制。", ["我"]],
  ["她说：“我是党员，我先上。”", []],
  ["她说：“我先上。”我很感动。", ["我"]],
])("%s", (text, expected) => {
  const words = expected.map((word) => `“${word}”`).join("、");
  expect(breaches(judge(deeds, ofDeeds(about(text))))).toEqual(expected.length > 0 ? [`主要事迹中有第一人称用语：${words}`] : []);
});

test("the length, the tolerance and the words are settings", () => {
  expect(breaches(judge(deeds, ofDeeds("她".repeat(1501)), { tolerancePercent: 0 }))).toHaveLength(1);
  expect(breaches(judge(deeds, ofDeeds("她".repeat(1500)), { tolerancePercent: 0 }))).toEqual([]);
  expect(breaches(judge(deeds, ofDeeds(about("我们")), { firstPersonWords: ["俺"] }))).toEqual([]);
  expect(breaches(judge(deeds, ofDeeds(about("无我")), { allowedWords: ["无我"] }))).toEqual([]);
});

test("property: it passes exactly within the tolerance, ends included", () => {
  const lengths = fc.record({
    characters: fc.integer({ min: 1, max: 300 }),
    tolerancePercent: fc.integer({ min: 0, max: 100 }),
    end: fc.constantFrom(-1, 1),
    beyond: fc.integer({ min: -2, max: 2 }),
  });
  fc.assert(
    fc.property(lengths, ({ characters, tolerancePercent, end, beyond }) => {
      const length = Math.max(0, Math.round((characters * (100 + end * tolerancePercent)) / 100) + beyond);
      const within = Math.abs(length - characters) * 100 <= characters * tolerancePercent;
      const found = breaches(judge(deeds, ofDeeds("字".repeat(length)), { characters, tolerancePercent }));
      expect(found).toHaveLength(within ? 0 : 1);
    }),
  );
});

test("property: white space anywhere changes nothing", () => {
  const blank = fc.constantFrom(" ", "\n", "\t", "　");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("她", "在", "，", "𠮷"), fc.array(blank))), (pieces) => {
      expect(countCharacters(pieces.map(([letter, blanks]) => letter + blanks.join("")).join(""))).toBe(pieces.length);
    }),
  );
});
