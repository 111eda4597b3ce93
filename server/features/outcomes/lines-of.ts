import type { FieldError } from "../../errors/desk-error";
import { refuseFields } from "../../errors/refuse-field";
import type { Outcome } from "./outcome";
import type { OutcomeState } from "./outcome-state";
import { problemsOf } from "./problems-of";

interface Expected<Line> {
  outcomes: Outcome[];
  /** The state each nominee must be in. */
  state: OutcomeState;
  /** What else is wrong with a line; `message` names the line. */
  check: (line: Line, field: (name: string, zh: string, en: string) => FieldError) => FieldError[];
}

/** Lines with the outcome each is about; refused all together, each wrong line named. */
export function linesOf<Line extends { nominationId: string }>(lines: Line[], { outcomes, state, check }: Expected<Line>): { line: Line; outcome: Outcome }[] {
  const ids = lines.map(({ nominationId }) => nominationId.toLowerCase());
  const [problem, ...others] = [
    ...problemsOf(ids, { outcomes, state, fieldOf: (i) => `lines.${i}.nominationId` }),
    ...lines.flatMap((line, i) => check(line, (name, zh, en) => ({ field: `lines.${i}.${name}`, message: { zh: `第 ${i + 1} 行：${zh}`, en: `line ${i + 1}: ${en}` } }))),
  ];
  if (problem) refuseFields([problem, ...others]);
  const lineOf = new Map(lines.map((line, i) => [ids[i], line]));
  return outcomes.flatMap((outcome) => {
    const line = lineOf.get(outcome.nominationId);
    return line ? [{ line, outcome }] : [];
  });
}
