const LONGEST = 80;
/** Most file systems take 255 bytes; a Chinese character has three. */
const MOST_BYTES = 180;
/** Devices under Windows, whatever follows their dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * A name that every system unpacks: without folders, control characters, signs that turn the direction of text, what
 * Windows refuses, dots and spaces at its ends; short enough, its ending kept.
 *
 * @example safeName("../一季度:总结?.pdf") // _一季度_总结_.pdf
 */
export function safeName(name: string): string {
  const plain = name.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/gu, "").replace(/[\\/:*?"<>|]/g, "_");
  const trimmed = shorten(trim(plain));
  const safe = trimmed === "" ? "未命名" : trimmed;
  return RESERVED.test(safe) ? `_${safe}` : safe;
}

const trim = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, "");

function shorten(name: string): string {
  if (fits(name)) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
  const characters = [...name.slice(0, name.length - ending.length)];
  while (characters.length > 0 && !fits(characters.join("") + ending)) characters.pop();
  return trim(characters.join("")) + ending;
}

const fits = (name: string): boolean => [...name].length <= LONGEST && Buffer.byteLength(name) <= MOST_BYTES;

/** Gives out paths, each once: a second file of a name gets (2), also where only the case differs, as Windows sees it. */
export class Names {
  readonly #taken = new Set<string>();

  /** A path in a folder; the folder's own parts are made safe, too. */
  pathIn(folder: string[], name: string): string {
    const parts = folder.map(safeName);
    const [stem, ending] = split(safeName(name));
    for (let copy = 1; ; copy += 1) {
      const mark = copy === 1 ? "" : ` (${copy})`;
      const path = [...parts, room(stem, `${mark}${ending}`) + mark + ending].join("/");
      const key = path.toLowerCase().normalize("NFC");
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return path;
    }
  }
}

function split(name: string): [stem: string, ending: string] {
  const ending = /(?<=.)\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? "";
  return [name.slice(0, name.length - ending.length), ending];
}

/** The stem, with room for what follows it. */
function room(stem: string, rest: string): string {
  const characters = [...stem];
  while (characters.length > 1 && !fits(characters.join("") + rest)) characters.pop();
  return characters.join("").trimEnd();
}
