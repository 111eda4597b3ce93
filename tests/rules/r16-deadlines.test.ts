import { NominationState } from "../../server/features/nominations/nomination-state";
import { deadlines } from "../../server/features/rules/r16-deadlines";
import { aPersonCase } from "./facts";
import { breaches, judge } from "./judge";

const cases: [string, Parameters<typeof aPersonCase>[0], string[]][] = [
  ["before the deadline", { today: "2024-08-21" }, []],
  ["on the deadline, to the end of its day", { today: "2024-08-26" }, []],
  ["the day after", { today: "2024-08-27" }, ["今天 2024-08-27 尚未报送，已过截止日期 2024-08-26"]],
  ["the day after, with an extension", { today: "2024-08-27", materialsDeadline: "2024-08-30" }, []],
  ["after the extension", { today: "2024-08-31", materialsDeadline: "2024-08-30" }, [
    "今天 2024-08-31 尚未报送，已过截止日期 2024-08-30（经同意由 2024-08-26 延期）",
  ]],
  ["what arrived in time stays in time", { today: "2024-09-10", state: NominationState.SUBMITTED, submittedOn: "2024-08-26" }, []],
  ["and does when it is a candidate", { today: "2024-09-10", state: NominationState.CANDIDATE, submittedOn: "2024-08-26" }, []],
  ["what arrived late stays late", { today: "2024-09-10", state: NominationState.SUBMITTED, submittedOn: "2024-08-27" }, [
    "2024-08-27 报送，已过截止日期 2024-08-26",
  ]],
  ["returned, and sent again in time", { today: "2024-08-26", state: NominationState.RETURNED, submittedOn: "2024-08-20" }, []],
  ["returned, and sent again too late", { today: "2024-08-27", state: NominationState.RETURNED, submittedOn: "2024-08-20" }, [
    "今天 2024-08-27 尚未重新报送，已过截止日期 2024-08-26",
  ]],
  ["no contact, before its deadline", { contactRegistered: false, today: "2024-08-16" }, ["沈阳市尚未报送评选推荐工作联系表，截止日期 2024-08-16"]],
  ["no contact, after its deadline", { contactRegistered: false, today: "2024-08-17" }, ["沈阳市尚未报送评选推荐工作联系表，已过截止日期 2024-08-16"]],
];

test.each(cases)("%s", (_, of, expected) => {
  expect(breaches(judge(deadlines, aPersonCase(of)))).toEqual(expected);
});

test("whether a late entry can be asked for is a setting", () => {
  const late = aPersonCase({ today: "2024-08-27" });
  expect(judge(deadlines, late)[0]?.remedy?.zh).toContain("申请延期");
  expect(judge(deadlines, late, { lateEntryWithReason: false })[0]?.remedy?.zh).toBe("本次活动不受理逾期报送");
});

test.each([{ timeZone: "UTC" }, { materialsDeadline: "2024-02-30" }, { contactDeadline: "8月16日" }])("a wrong setting is named: %j", (changed) => {
  expect(() => judge(deadlines, aPersonCase(), changed)).toThrow(Object.keys(changed)[0]);
});
