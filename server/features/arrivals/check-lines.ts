import type { FieldError } from "../../errors/desk-error";
import type { Nomination } from "../nominations/nomination";
import { NominationState } from "../nominations/nomination-state";
import { STATE_WORDS } from "../nominations/words";
import type { ArrivalLineInput } from "./inputs";

const { SUBMITTED, RETURNED, CANDIDATE } = NominationState;

/** Papers are taken of what was submitted; of a returned nomination too, since they may have been under way. */
const TAKEN: readonly NominationState[] = [SUBMITTED, RETURNED, CANDIDATE];

interface Known {
  perUnit: readonly string[];
  perNominee: readonly string[];
  /** The nominations of this unit in this campaign, by id. */
  nominations: ReadonlyMap<string, Pick<Nomination, "name" | "state">>;
}

/** What is wrong with the lines of a delivery, each by its field: which line, which value, how to mend it (R17). */
export function checkLines(lines: readonly ArrivalLineInput[], known: Known): FieldError[] {
  return lines.flatMap((line, index) => {
    const wrong = (field: keyof ArrivalLineInput, zh: string, en: string): FieldError[] => [{ field: `lines.${index}.${field}`, message: { zh: `第 ${index + 1} 行：${zh}`, en: `line ${index + 1}: ${en}` } }];
    const same = lines.findIndex((other) => keyOf(other) === keyOf(line));
    if (same < index) return wrong("paper", `与第 ${same + 1} 行是同一种材料，请把份数合并为一行。`, `is the same paper as line ${same + 1}; add the copies up in one line.`);
    if (!line.nominationId) return isOneOf(known.perUnit, line.paper) ? [] : wrong("paper", ...unknown(line.paper, known.perUnit, { zh: "推荐单位", en: "a unit" }));
    const nomination = known.nominations.get(line.nominationId);
    if (!nomination) return wrong("nominationId", "没有找到该推荐对象，或不属于所选单位，请重新选择。", "there is no such nomination of this unit; choose again.");
    const { name, state } = nomination;
    if (!TAKEN.includes(state)) return wrong("nominationId", `${name}为“${STATE_WORDS[state].zh}”，不需要纸质材料，请去掉该行。`, `${name} is ${STATE_WORDS[state].en} and needs no papers; leave the line out.`);
    return isOneOf(known.perNominee, line.paper) ? [] : wrong("paper", ...unknown(line.paper, known.perNominee, { zh: "推荐对象", en: "a nomination" }));
  });
}

const isOneOf = (papers: readonly string[], paper: string): boolean => papers.includes(paper.trim());

const keyOf = ({ nominationId, paper, a4, sealed }: ArrivalLineInput): string => JSON.stringify([nominationId ?? null, paper.trim(), a4, sealed]);

function unknown(paper: string, known: readonly string[], of: { zh: string; en: string }): [string, string] {
  const quoted = known.map((one) => `“${one}”`).join("、");
  return [
    `“${paper}”不是本次活动要求${of.zh}报送的材料，应为${quoted || "（无）"}。`,
    `“${paper}” is no paper this campaign asks of ${of.en}; it is one of ${known.map((one) => `“${one}”`).join(", ") || "(none)"}.`,
  ];
}
