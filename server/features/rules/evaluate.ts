import type { Text } from "../../errors/registry";
import { RuleKind } from "../campaigns/rule-kind";
import type { RuleSetting } from "../campaigns/rule-setting";
import { WaiverState } from "../waivers/waiver-state";
import { FindingVerdict } from "./finding";
import type { RegisteredRule } from "./registry";
import { Gate, type Verdict } from "./verdict";

/** A rule as one campaign sets it. */
export type SetRule = Pick<RuleSetting, "rule" | "title" | "article" | "source" | "kind" | "enabled" | "parameters">;

/** A finding before it is told in one language. */
export interface Judged extends Pick<SetRule, "rule" | "title" | "article" | "source" | "kind"> {
  verdict: FindingVerdict;
  stops: Gate[];
  facts: Text;
  remedy: Text | null;
  field: string | null;
  from: string | null;
}

/** The waivers of a case: which rule, and what was said to it. */
export type Waivers = { rule: string; state: WaiverState }[];

/** A judge of many cases by the same settings: parameters are read once. */
export type Judge<Facts> = (facts: Facts, waivers?: Waivers) => Judged[];

/** The rules a campaign has set and turned on, in order of id. */
export function judgeBy<Facts>(rules: RegisteredRule<Facts>[], settings: SetRule[]): Judge<Facts> {
  const applied = rules.flatMap((rule) => {
    const setting = settings.find((one) => one.rule === rule.id && one.enabled);
    return setting ? [{ gates: rule.gates, setting, check: rule.with(setting.parameters) }] : [];
  });
  return (facts, waivers = []) => applied.flatMap(({ gates, setting, check }) => check(facts).map((verdict) => judged(verdict, setting, gates, waivers)));
}

function judged({ passed, facts, remedy, field, from }: Verdict, { rule, title, article, source, kind }: SetRule, gates: Gate[], waivers: Waivers): Judged {
  const verdict = passed ? FindingVerdict.PASSED : verdictOf(kind, waivers.filter((waiver) => waiver.rule === rule).map(({ state }) => state));
  return { rule, title, article, source, kind, verdict, stops: stopsAt(verdict, kind, gates), facts, remedy: passed ? null : (remedy ?? null), field: field ?? null, from: from ?? null };
}

/** Only an "in principle" rule can be waived. */
function verdictOf(kind: RuleKind, waivers: WaiverState[]): FindingVerdict {
  if (kind !== RuleKind.IN_PRINCIPLE) return FindingVerdict.BROKEN;
  if (waivers.includes(WaiverState.GRANTED)) return FindingVerdict.WAIVED;
  return waivers.includes(WaiverState.REQUESTED) ? FindingVerdict.WAIVER_REQUESTED : FindingVerdict.BROKEN;
}

/** Kinds whose breach stops: a sanction binds like a hard rule, once it was imposed (R19). */
const BINDING: RuleKind[] = [RuleKind.HARD, RuleKind.IN_PRINCIPLE, RuleKind.SANCTION];

/** A breach of a binding rule stops; a waiver asked for lets a nomination be submitted, one granted lets it be approved. */
function stopsAt(verdict: FindingVerdict, kind: RuleKind, gates: Gate[]): Gate[] {
  if (!BINDING.includes(kind)) return [];
  if (verdict === FindingVerdict.BROKEN) return gates;
  return verdict === FindingVerdict.WAIVER_REQUESTED ? gates.filter((gate) => gate !== Gate.SUBMISSION) : [];
}
