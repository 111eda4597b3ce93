import type { Text } from "../../errors/registry";
import type { RuleKind } from "../campaigns/rule-kind";

/** What a rule says to the facts of a case. A rule that does not apply says nothing. */
export interface Verdict {
  passed: boolean;
  /** The facts used, in words, e.g. "从业 4 年，自 2020-09-01 起". */
  facts: Text;
  /** How to mend it, where it did not pass. */
  remedy?: Text;
  /** The field of the form it is about, e.g. `person.tradeSince`. */
  field?: string;
  /** The day something will be right by itself, e.g. when a publicity period is over. */
  from?: string;
}

/** What an act wants to pass. A breach of a binding rule stops it at the rule's gates. */
export enum Gate {
  /** A unit submits. */
  SUBMISSION = "SUBMISSION",
  /** An office makes it a candidate. */
  APPROVAL = "APPROVAL",
  /** A campaign is opened. */
  OPENING = "OPENING",
}

/** One rule of the notice over facts of some kind. `Settings` are the campaign's parameters, checked when they are set. */
export interface Rule<Facts, Settings> {
  /** R01 … R23. */
  id: string;
  /** How it binds unless a campaign says otherwise. */
  kind: RuleKind;
  gates: Gate[];
  /** Reads the campaign's parameters; throws a ZodError that names the wrong one. */
  settings: { parse(parameters: unknown): Settings };
  check(facts: Facts, settings: Settings): Verdict[];
}

/** Lets TypeScript infer the settings of a rule from its schema. */
export const defineRule = <Facts>() => <Settings>(rule: Rule<Facts, Settings>): Rule<Facts, Settings> => rule;

export const passed = (zh: string, en: string, rest: Partial<Verdict> = {}): Verdict[] => [{ passed: true, facts: { zh, en }, ...rest }];

export const broken = (facts: Text, remedy: Text, rest: Partial<Verdict> = {}): Verdict[] => [{ passed: false, facts, remedy, ...rest }];
