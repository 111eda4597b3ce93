import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { SubjectKind } from "../campaigns/subject-kind";
import type { NominationFacts } from "./facts";
import { defineRule } from "./verdict";

const item = z.enum(["PLAQUE", "MEDAL", "CERTIFICATE"]);

/**
 * R19, revocation (notice 三（四）): who was honoured and then breaks discipline or law loses the title; the plaque of a
 * collective or the medal of a person is recovered with the certificate, each with its date, and treatment stops. An
 * act after the conferment: its parameters are kept here, and nothing is judged of a nomination.
 */
export const revocation = defineRule<NominationFacts>()({
  id: "R19",
  kind: RuleKind.SANCTION,
  gates: [],
  settings: z.strictObject({ recovered: z.record(z.enum(SubjectKind), z.array(item)), treatmentStopped: z.boolean() }),
  check: () => [],
});
