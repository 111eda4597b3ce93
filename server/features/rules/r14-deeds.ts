import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import type { NominationFacts } from "./facts";
import { firstPersonIn } from "./first-person";
import { percent, positive, words } from "./parameters";
import { broken, defineRule, passed, type Verdict } from "./verdict";
import { several } from "./words";

/**
 * R14, the deeds (notice 三（五）): in the third person, about `characters` characters. Both ends of the tolerance are
 * within ("左右" is our ±20%). Characters are counted as people see them, punctuation too, white space not. It is a
 * warning: a reader judges whether the cases are concrete.
 */
export const deeds = defineRule<NominationFacts>()({
  id: "R14",
  kind: RuleKind.WARNING,
  gates: [],
  settings: z.strictObject({ characters: positive, tolerancePercent: percent, firstPersonWords: words, allowedWords: words }),
  check({ deeds: text }, { characters, tolerancePercent, firstPersonWords, allowedWords }) {
    if (text === null) return [];
    return [...checkLength(text, characters, tolerancePercent), ...checkVoice(text, firstPersonWords, allowedWords)];
  },
});

/** Characters of a text without its white space; one outside the basic plane, e.g. 𠮷, is one. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, "")].length;
}

function checkLength(text: string, characters: number, tolerancePercent: number): Verdict[] {
  const count = countCharacters(text);
  const least = Math.ceil((characters * (100 - tolerancePercent)) / 100);
  const most = Math.floor((characters * (100 + tolerancePercent)) / 100);
  const field = "deeds";
  const facts = { zh: `主要事迹 ${count} 字`, en: `The deeds have ${several(count, "character")}` };
  const range = { zh: `${least} 至 ${most} 字`, en: `${least} to ${most}` };
  if (count < least || count > most) {
    const short = count < least;
    return broken(
      { zh: `${facts.zh}，${short ? "少于" : "多于"}要求的 ${range.zh}`, en: `${facts.en}; about ${characters} are asked for, ${range.en}` },
      short
        ? { zh: "补充典型事例", en: "Add concrete cases" }
        : { zh: `精简文字至 ${most} 字以内`, en: `Shorten them to ${most} characters` },
      { field },
    );
  }
  return passed(`${facts.zh}，在 ${range.zh}之间`, `${facts.en}, within ${range.en}`, { field });
}

function checkVoice(text: string, firstPersonWords: string[], allowedWords: string[]): Verdict[] {
  const found = firstPersonIn(text, firstPersonWords, allowedWords);
  if (found.length === 0) return [];
  return broken(
    { zh: `主要事迹中有第一人称用语：${found.map((word) => `“${word}”`).join("、")}`, en: `The deeds speak in the first person: ${found.join(", ")}` },
    { zh: "改用第三人称表述", en: "Write them in the third person" },
    { field: "deeds" },
  );
}
