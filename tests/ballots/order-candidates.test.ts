import fc from "fast-check";
import { drawOrder, orderByStrokes } from "../../server/features/ballots/order-candidates";

const named = (names: string[]): { id: string; name: string }[] => names.map((name, i) => ({ id: String(i), name }));
const ordered = (names: string[]): string[] => orderByStrokes(named(names)).map(({ name }) => name);

/** Strokes as the List of Generally Used Characters (通用规范汉字表) counts them. */
const SURNAMES: [number, string][] = [
  [2, "丁"],
  [3, "于万马"],
  [4, "王方孔毛尹邓"],
  [5, "冯卢史叶田白石"],
  [6, "任刘吕孙朱江"],
  [7, "何余吴宋张李杜杨沈陈陆苏邱邹"],
  [8, "周孟林武罗郑欧范"],
  [9, "赵段胡贺钟侯姜郝"],
  [10, "唐夏徐秦袁贾郭高钱陶"],
  [11, "崔康曹梁黄龚萧阎"],
  [12, "傅彭曾程董蒋谢韩"],
  [13, "雷赖"],
  [14, "廖熊谭蔡"],
  [15, "潘黎"],
  [16, "薛"],
  [17, "戴魏"],
];

test("surnames of fewer strokes come first, whatever order they were in", () => {
  const strokes = new Map(SURNAMES.flatMap(([count, characters]) => [...characters].map((each) => [each, count] as const)));
  fc.assert(
    fc.property(fc.shuffledSubarray([...strokes.keys()]), (surnames) => {
      const counts = ordered(surnames).map((surname) => strokes.get(surname) ?? NaN);
      expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    }),
  );
});

test.each([
  ["丁 < 王 < 李", ["李", "王", "丁"], ["丁", "王", "李"]],
  ["not by sound (B < D < L < Z)", ["白一", "李一", "张一", "丁一"], ["丁一", "白一", "李一", "张一"]],
  ["阝 is two strokes and 艹 three: 陈 and 苏 are sevens", ["周一", "苏一", "陈一", "王一", "金一"], ["王一", "苏一", "陈一", "金一", "周一"]],
  ["equal strokes by the strokes themselves, 横竖撇点折", [..."尹文毛王"], [..."王毛文尹"]],
  ["equal first strokes by the next ones", ["欧一", "林一"], ["林一", "欧一"]],
  ["rare characters and other scripts behind", ["A公司", "鬱一", "戴一", "丁鬱", "丁戴"], ["丁戴", "丁鬱", "戴一", "鬱一", "A公司"]],
  ["a surname of two characters by its first", ["欧阳修", "洪一", "王一"], ["王一", "欧阳修", "洪一"]],
  ["one surname: by the next character", ["李明", "李一鸣", "李大鸣"], ["李一鸣", "李大鸣", "李明"]],
  ["a name before the longer one that begins with it", ["王明华", "王明"], ["王明", "王明华"]],
  ["blanks that tables are aligned with say nothing", ["李明", "李　一鸣"], ["李　一鸣", "李明"]],
  ["collectives by their names alike", ["沈阳机床厂", "大连造船厂", "中车大连公司"], ["大连造船厂", "中车大连公司", "沈阳机床厂"]],
])("%s", (_, names, expected) => {
  expect(ordered(names)).toEqual(expected);
});

test("equal names are ordered by id, and what was given is left alone", () => {
  const given = [{ id: "b", name: "王明" }, { id: "a", name: "王明" }, { id: "c", name: "丁一" }] as const;
  expect(orderByStrokes(given).map(({ id }) => id)).toEqual(["c", "a", "b"]);
  expect(given.map(({ id }) => id)).toEqual(["b", "a", "c"]);
});

test("the order given makes no difference to the order made", () => {
  const candidates = named(["李明", "李　明", "王一", "丁一", "欧阳修", "丁一", "A公司"]);
  fc.assert(fc.property(fc.shuffledSubarray(candidates, { minLength: 7 }), (given) => expect(orderByStrokes(given)).toEqual(orderByStrokes(candidates))));
});

const SEED = "00112233445566778899aabbccddeeff".repeat(2);

test("the draw is what openssl and sort make of the seed", () => {
  // 3603abf9… a, 569f5199… 候选一, b26274df… b, f73a8741… c: by the commands in order-candidates.ts
  expect(drawOrder(["a", "b", "c", "候选一"], SEED)).toEqual(["a", "候选一", "b", "c"]);
  expect(drawOrder(["a", "b", "c", "候选一"], SEED.toUpperCase())).toEqual(["a", "候选一", "b", "c"]);
});

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));

test("a draw can be repeated from any order of the ids, loses nobody, and leaves what was given alone", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 12 }), seeds, (ids, seed) => {
      const before = [...ids];
      const drawn = drawOrder(ids, seed);
      expect(drawOrder([...ids].reverse(), seed)).toEqual(drawn);
      expect(drawn.toSorted()).toEqual(ids.toSorted());
      expect(ids).toEqual(before);
    }),
  );
});

test("every candidate is drawn first about equally often", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const firsts = Array.from({ length: 2_000 }, (_, i) => drawOrder(ids, i.toString(16).padStart(64, "0"))[0]);
  for (const id of ids) expect(Math.abs(firsts.filter((first) => first === id).length - 400)).toBeLessThan(80); // 4.5 standard deviations
});

test.each(["", "00", SEED.slice(1), `${SEED}0`, SEED.replace("0", "g"), `${SEED}\n`])("refuses the seed %j", (seed) => {
  expect(() => drawOrder(["a"], seed)).toThrow("64 hexadecimal digits");
});
