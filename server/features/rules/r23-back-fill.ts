import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import type { CampaignFacts } from "./facts";
import { defineRule } from "./verdict";

/**
 * R23, what happens to a name that drops out (sister notices): nothing, or the next of a ranked reserve follows. A
 * choice of the campaign that the slate reads; by default nobody follows. A place lost by a sanction is never filled (R18).
 */
export const backFill = defineRule<CampaignFacts>()({
  id: "R23",
  kind: RuleKind.SETTING,
  gates: [],
  settings: z.strictObject({ mode: z.enum(["NONE", "RANKED_RESERVE"]) }),
  check: () => [],
});
