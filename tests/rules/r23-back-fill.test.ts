import { backFill } from "../../server/features/rules/r23-back-fill";
import { aCampaignCase } from "./facts";
import { judge } from "./judge";

test.each(["NONE", "RANKED_RESERVE"])("%s is a choice, not a judgement", (mode) => {
  expect(judge(backFill, aCampaignCase(), { mode })).toEqual([]);
});

test("another mode is refused", () => {
  expect(() => judge(backFill, aCampaignCase(), { mode: "ANYBODY" })).toThrow("mode");
});
