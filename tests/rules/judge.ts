import type { Rule, Verdict } from "../../server/features/rules/verdict";
import { loadPreset } from "../../server/presets/preset";

const preset = loadPreset("notice-2024-182");

/** The notice's parameters of a rule. */
export function parametersOf(id: string): Record<string, unknown> {
  const found = preset.rules.find(({ rule }) => rule === id);
  if (!found) throw new Error(`The preset has no rule ${id}`);
  return found.parameters;
}

/** Judges facts by the notice's settings, or with some of them changed. */
export function judge<Facts, Settings>(rule: Rule<Facts, Settings>, facts: Facts, changed: Record<string, unknown> = {}): Verdict[] {
  return rule.check(facts, rule.settings.parse({ ...parametersOf(rule.id), ...changed }));
}

/** What did not pass, in Chinese. */
export const breaches = (verdicts: Verdict[]): string[] => verdicts.filter(({ passed }) => !passed).map(({ facts }) => facts.zh);

/** "passes", "breach", or "silent" where the rule does not apply. */
export function outcome(verdicts: Verdict[]): "passes" | "breach" | "silent" {
  if (verdicts.length === 0) return "silent";
  return verdicts.every(({ passed }) => passed) ? "passes" : "breach";
}
