import { ProcedureStep } from "../../server/features/procedure/procedure-step";
import type { StepFacts } from "../../server/features/rules/facts";
import { procedure } from "../../server/features/rules/r04-procedure";
import { aPersonCase, aPublicity, aStep } from "./facts";
import { breaches, judge } from "./judge";

const recommended = (of: Partial<StepFacts> = {}) => aStep(ProcedureStep.DEMOCRATIC_RECOMMENDATION, { heldOn: "2024-08-05", ...of });
const deliberated = (of: Partial<StepFacts> = {}) => aStep(ProcedureStep.COLLECTIVE_DELIBERATION, { heldOn: "2024-08-07", ...of });
const shown = (startsOn: string) => aPublicity({ startsOn });

const cases: [string, Parameters<typeof aPersonCase>[0], string[]][] = [
  ["all three in order", {}, []],
  ["all on one day", { steps: [recommended({ heldOn: "2024-08-08" }), deliberated({ heldOn: "2024-08-08" })] }, []],
  ["whatever order they were put on record in", { steps: [deliberated(), recommended()] }, []],
  ["nothing recorded", { steps: [], publicity: null }, ["没有民主推荐的记录", "没有领导班子集体研究审议的记录"]],
  ["no recommendation", { steps: [deliberated()] }, ["没有民主推荐的记录"]],
  ["no deliberation", { steps: [recommended()] }, ["没有领导班子集体研究审议的记录"]],
  ["no publicity is R05's matter", { publicity: null }, []],
  [
    "the deliberation came first",
    { steps: [recommended({ heldOn: "2024-08-07" }), deliberated({ heldOn: "2024-08-06" })] },
    ["领导班子集体研究审议（2024-08-06）早于民主推荐（2024-08-07）"],
  ],
  ["the publicity starts before the deliberation", { publicity: shown("2024-08-06") }, ["单位公示（2024-08-06）早于领导班子集体研究审议（2024-08-07）"]],
  ["the publicity starts on the deliberation's day", { publicity: shown("2024-08-07") }, []],
  ["the publicity starts before a recommendation, without deliberation", { steps: [recommended()], publicity: shown("2024-08-04") }, [
    "没有领导班子集体研究审议的记录",
    "单位公示（2024-08-04）早于民主推荐（2024-08-05）",
  ]],
  ["minutes are missing", { steps: [recommended({ evidence: null }), deliberated()] }, ["民主推荐（2024-08-05）没有佐证材料"]],
  ["minutes of white space", { steps: [recommended(), deliberated({ evidence: " " })] }, ["领导班子集体研究审议（2024-08-07）没有佐证材料"]],
  ["no proof of the publicity", { publicity: aPublicity({ evidence: null }) }, ["单位公示（2024-08-08）没有佐证材料"]],
  ["as many votes as present", { steps: [recommended({ present: 40, votesFor: 39, votesAgainst: 0, votesAbstain: 1 }), deliberated()] }, []],
  [
    "one vote too many",
    { steps: [recommended({ present: 40, votesFor: 39, votesAgainst: 1, votesAbstain: 1 }), deliberated()] },
    ["民主推荐共计 41 票，多于参加人数 40 人"],
  ],
  ["no vote was taken", { steps: [recommended({ votesFor: null, votesAgainst: null, votesAbstain: null }), deliberated()] }, []],
  [
    "a meeting still to come",
    { steps: [recommended(), deliberated({ heldOn: "2024-08-22" })], publicity: null },
    ["领导班子集体研究审议的日期 2024-08-22 晚于今天 2024-08-21"],
  ],
  ["a meeting today", { steps: [recommended(), deliberated({ heldOn: "2024-08-21" })], publicity: null }, []],
];

test.each(cases)("%s", (_, of, expected) => {
  expect(breaches(judge(procedure, aPersonCase(of)))).toEqual(expected);
});

test("a campaign may ask for no evidence, or for fewer steps", () => {
  const bare = aPersonCase({ steps: [recommended({ evidence: null }), deliberated({ evidence: null })] });
  expect(breaches(judge(procedure, bare, { evidenced: false }))).toEqual([]);
  const short = aPersonCase({ steps: [recommended()], publicity: shown("2024-08-04") });
  expect(breaches(judge(procedure, short, { steps: ["DEMOCRATIC_RECOMMENDATION", "UNIT_PUBLICITY"] }))).toEqual([
    "单位公示（2024-08-04）早于民主推荐（2024-08-05）",
  ]);
});

test("a breach points at its step", () => {
  const fields = judge(procedure, aPersonCase({ steps: [], publicity: aPublicity({ evidence: null }) })).map(({ field }) => field);
  expect(fields).toEqual(["procedure.DEMOCRATIC_RECOMMENDATION", "procedure.COLLECTIVE_DELIBERATION", "publicity"]);
});
