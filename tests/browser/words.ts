import type { Visit } from "./visit";

/** Every text a page shows or tells a screen reader: text nodes, names, hints; not what somebody is typing, nor where charts measure their labels unseen. */
const SHOWN = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (!parent.closest("script,style,noscript,textarea,[aria-hidden='true'][style*='visibility: hidden']")) texts.push(data);
  }
  for (const name of ["aria-label", "title", "placeholder", "alt"])
    for (const element of document.querySelectorAll("[" + name + "]")) texts.push(element.getAttribute(name));
  return [...new Set(texts.map((text) => text.trim()))];
})()`;

const HAN = /\p{Script=Han}/u;

/** Keys that have no words yet: react-admin shows a key as it stands, e.g. "nominations.tabs.all". */
export async function missingKeys({ page }: Visit): Promise<string[]> {
  const shown = await page.evaluate<string[]>(SHOWN);
  return shown
    .filter((text) => /^[a-z][A-Za-z]*(\.[A-Za-z_]+)+$/.test(text) && !text.includes("@"))
    .map((text) => `missing words for ${text}`);
}

/** Chinese on an English page that did not come from the server as data. */
export async function chineseLeft({ page, answers }: Visit): Promise<string[]> {
  const shown = (await page.evaluate<string[]>(SHOWN)).filter((text) => HAN.test(text));
  const longestFirst = [...dataOf(answers)].sort((a, b) => b.length - a.length);
  return shown
    .filter((text) => HAN.test(longestFirst.reduce((rest, known) => rest.replaceAll(known, ""), text)))
    .map((text) => `still Chinese: ${text}`);
}

/** What the answers of a visit say, read once each: the list only grows. */
const read = new WeakMap<string[], { upTo: number; data: Set<string> }>();
function dataOf(answers: string[]): Set<string> {
  const known = read.get(answers) ?? { upTo: 0, data: new Set(["中文"]) };
  for (const answer of answers.slice(known.upTo)) collect(JSON.parse(answer), known.data);
  read.set(answers, { upTo: answers.length, data: known.data });
  return known.data;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") value.split("\n").filter((line) => HAN.test(line)).forEach((line) => into.add(line.trim()));
  else if (value !== null && typeof value === "object")
    for (const [key, part] of Object.entries(value)) {
      // Rule settings are data down to their keys.
      collect(key, into);
      collect(part, into);
    }
}
