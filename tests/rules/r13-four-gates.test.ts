import { NominationState } from "../../server/features/nominations/nomination-state";
import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { ReviewDecision } from "../../server/features/nominations/review-decision";
import { ReviewGate } from "../../server/features/nominations/review-gate";
import { ReviewLevel } from "../../server/features/nominations/review-level";
import { fourGates } from "../../server/features/rules/r13-four-gates";
import { ADVANCED_WORKER, aCollectiveCase, aPerson, aPersonCase, MODEL_WORKER } from "./facts";
import { breaches, judge, outcome } from "./judge";

const GOVERNMENT = [PersonIdentity.CIVIL_SERVANT, PersonIdentity.INSTITUTION_STAFF];

describe.each(Object.values(PersonIdentity))("identity of %s:", (identity) => {
  const cadre = GOVERNMENT.includes(identity);

  test.each([
    [MODEL_WORKER, cadre ? "breach" : "passes"],
    [ADVANCED_WORKER, cadre ? "passes" : "breach"],
  ])("$name %s", (award, expected) => {
    expect(outcome(judge(fourGates, aPersonCase({ award, person: aPerson({ identity }) })))).toBe(expected);
  });
});

test("工勤人员 of a government body are 劳动模范, not 先进工作者", () => {
  const support = aPersonCase({ award: ADVANCED_WORKER, person: aPerson({ identity: PersonIdentity.SUPPORT_STAFF }) });
  expect(breaches(judge(fourGates, support))).toEqual(["人员身份为机关事业单位工勤人员，不在先进工作者的推荐范围（公务员、事业单位工作人员）"]);
});

test.each([
  ["an identity not filled in yet", aPersonCase({ person: aPerson({ identity: null }) }), {}],
  ["a collective", aCollectiveCase(), {}],
  ["an award without a list", aPersonCase(), { identities: {} }],
])("%s is not judged", (_, facts, changed) => {
  expect(judge(fourGates, facts, changed)).toEqual([]);
});

const ALL = Object.values(ReviewGate);
const approvedWith = (gates: ReviewGate[], level = ReviewLevel.OFFICE) => ({ level, decision: ReviewDecision.APPROVED, gates });
const reviewed = (...reviews: ReturnType<typeof approvedWith>[]) => aCollectiveCase({ state: NominationState.SUBMITTED, reviews });

test("an approval that ticks all four passes", () => {
  expect(outcome(judge(fourGates, reviewed(approvedWith(ALL))))).toBe("passes");
});

test.each(ALL)("an approval without %s does not", (gate) => {
  expect(outcome(judge(fourGates, reviewed(approvedWith(ALL.filter((each) => each !== gate)))))).toBe("breach");
});

test("the words name the gates that are open", () => {
  expect(breaches(judge(fourGates, reviewed(approvedWith([ReviewGate.POLITICAL, ReviewGate.MERIT]))))).toEqual([
    "领导小组办公室审核未确认身份关、廉洁关",
  ]);
});

test("one review ticks all: halves of two do not make a whole", () => {
  const first = approvedWith([ReviewGate.POLITICAL, ReviewGate.MERIT]);
  const second = approvedWith([ReviewGate.IDENTITY, ReviewGate.INTEGRITY]);
  expect(outcome(judge(fourGates, reviewed(first, second)))).toBe("breach");
  expect(outcome(judge(fourGates, reviewed(first, approvedWith(ALL))))).toBe("passes");
});

test("each level answers for itself", () => {
  const merit = approvedWith([ReviewGate.MERIT], ReviewLevel.UNIT);
  expect(breaches(judge(fourGates, reviewed(merit, approvedWith(ALL))))).toEqual(["推荐单位审核未确认政治关、身份关、廉洁关"]);
  expect(outcome(judge(fourGates, reviewed(approvedWith(ALL, ReviewLevel.UNIT), approvedWith(ALL))))).toBe("passes");
});

test("nobody has reviewed yet: no breach", () => {
  expect(judge(fourGates, reviewed())).toEqual([]);
});

test("who returned or rejected it need not have ticked anything, and a returned one can be sent again", () => {
  const returned = { ...approvedWith([]), decision: ReviewDecision.RETURNED };
  expect(judge(fourGates, { ...reviewed(returned) })).toEqual([]);
  expect(judge(fourGates, { ...reviewed(approvedWith([])), state: NominationState.RETURNED })).toEqual([]);
});

test("a campaign may ask for fewer gates", () => {
  expect(outcome(judge(fourGates, reviewed(approvedWith([ReviewGate.MERIT])), { gates: ["MERIT"] }))).toBe("passes");
});
