/** Speech in quotation marks, which a text in the third person may well report. */
const QUOTED = /“[^“”]*”|「[^「」]*」/gu;

/**
 * The first-person words a text uses, each once, in the order of `words`. Speech in quotation marks is not looked at:
 * 他说：“我是党员，我先上。” is told in the third person. A word within an allowed one is no use of it (我 in 我国), a word
 * that reaches beyond one is: in 自我们进厂 the 我们 stands, for 自我 covers only a part of it.
 *
 * @example firstPersonIn("我国首台", ["我"], ["我国"]) // []
 */
export function firstPersonIn(text: string, words: string[], allowed: string[]): string[] {
  const spoken = text.replace(QUOTED, "“”");
  const exempt = allowed.flatMap((word) => occurrences(spoken, word));
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const found = new Set<string>();
  for (let at = 0; at < spoken.length; at += 1) {
    const word = longestFirst.find((each) => spoken.startsWith(each, at));
    if (word === undefined) continue;
    const end = at + word.length;
    if (!exempt.some((span) => span.from <= at && end <= span.to)) found.add(word);
    at = end - 1;
  }
  return words.filter((word) => found.has(word));
}

function occurrences(text: string, word: string): { from: number; to: number }[] {
  const spans = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) spans.push({ from, to: from + word.length });
  return spans;
}
