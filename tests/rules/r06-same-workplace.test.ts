import { sameWorkplace } from "../../server/features/rules/r06-same-workplace";
import { WaiverState } from "../../server/features/waivers/waiver-state";
import { aCollectiveCase, aPersonCase } from "./facts";
import { breaches, judge, outcome } from "./judge";

const same = { name: "主轴装配班", relation: "SAME" } as const;
const parent = { name: "主轴装配班", relation: "ABOVE_OR_BELOW" } as const;
const elsewhere = { name: null, relation: "SAME" } as const;

test.each([
  ["nobody else", [], {}, "passes"],
  ["the very same workplace", [same], {}, "breach"],
  ["a workshop and the company above it", [parent], {}, "breach"],
  ["a workshop and the company above it, where they are told apart", [parent], { parentIsSameWorkplace: false }, "passes"],
  ["the very same workplace, where parents are told apart", [same], { parentIsSameWorkplace: false }, "breach"],
])("%s", (_, others, changed, expected) => {
  expect(outcome(judge(sameWorkplace, aPersonCase({ sameWorkplace: others }), changed))).toBe(expected);
});

test("a draft without a workplace is not judged", () => {
  expect(judge(sameWorkplace, aPersonCase({ workplace: null }))).toEqual([]);
});

test("all are named but those of the other seat", () => {
  expect(breaches(judge(sameWorkplace, aPersonCase({ sameWorkplace: [parent, elsewhere] })))).toEqual([
    "所在单位沈阳示例数控机床有限责任公司已推荐集体：主轴装配班（上级或下属单位）、另一集体（同一单位）",
  ]);
  expect(breaches(judge(sameWorkplace, aCollectiveCase({ sameWorkplace: [{ name: "李巧云", relation: "SAME" }] })))).toEqual([
    "所在单位沈阳示例数控机床有限责任公司已推荐个人：李巧云（同一单位）",
  ]);
});

test("a waiver is not the rule's business: the breach stands", () => {
  const waived = aPersonCase({ sameWorkplace: [same], waivers: [{ rule: "R06", state: WaiverState.GRANTED }] });
  expect(outcome(judge(sameWorkplace, waived))).toBe("breach");
});
