import type { FieldError } from "../../errors/desk-error";
import type { Outcome } from "./outcome";
import type { OutcomeState } from "./outcome-state";
import { OUTCOME_WORDS } from "./words";

interface Expected {
  outcomes: Outcome[];
  /** The state each nominee must be in. */
  state: OutcomeState;
  /** The field of the input that names the nominee of a line. */
  fieldOf: (line: number) => string;
}

/** What is wrong with a list of nominees, ids in lower case, line by line: not on the campaign's list, in another state, or named twice. */
export function problemsOf(nominationIds: string[], { outcomes, state, fieldOf }: Expected): FieldError[] {
  const known = new Map(outcomes.map((outcome) => [outcome.nominationId, outcome]));
  return nominationIds.flatMap((id, line) => {
    const outcome = known.get(id);
    const first = nominationIds.indexOf(id);
    const message = (zh: string, en: string): FieldError => ({ field: fieldOf(line), message: { zh: `第 ${line + 1} 行：${zh}`, en: `line ${line + 1}: ${en}` } });
    if (!outcome) return message("不在本次活动的名单中。", "is not on this campaign's list.");
    if (first < line) return message(`“${outcome.name}”与第 ${first + 1} 行重复。`, `${outcome.name} is on line ${first + 1} already.`);
    if (outcome.state === state) return [];
    const [now, needed] = [OUTCOME_WORDS[outcome.state], OUTCOME_WORDS[state]];
    return message(`“${outcome.name}”现为“${now.zh}”，应为“${needed.zh}”。`, `${outcome.name} is ${now.en}, not ${needed.en}.`);
  });
}
