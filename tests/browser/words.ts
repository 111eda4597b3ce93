import type { Visit } from "./visit";

/** Every text a page shows or tells a screen reader: text nodes, names, hints, what is typed. */
const SHOWN = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (!parent.closest("script,style,noscript")) texts.push(data);
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
  const data = new Set<string>(["中文"]);
  for (const answer of answers) collect(JSON.parse(answer), data);
  const longestFirst = [...data].sort((a, b) => b.length - a.length);
  const shown = await page.evaluate<string[]>(SHOWN);
  return shown
    .filter((text) => HAN.test(longestFirst.reduce((rest, known) => rest.replaceAll(known, ""), text)))
    .map((text) => `still Chinese: ${text}`);
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
