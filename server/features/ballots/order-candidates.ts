import { createHmac } from "node:crypto";
import { plainName } from "./plain-name";
import STROKES from "./strokes.json";

/**
 * Line n: the characters of n strokes, in the order of their strokes 横竖撇点折 (GB 13000.1). 6,939 characters, made from
 * the data of cnchar-order 3.2.6 (MIT). ICU's own `zh-u-co-stroke` counts as Taiwan does (阝 3, 艹 4 strokes): it would
 * put 陈 among the eights and 苏 behind 金, and orders equal strokes by radical.
 */
const POSITIONS = new Map([...STROKES.join("")].map((character, position) => [character, position]));
const REST = new Intl.Collator("zh-u-co-stroke");

/**
 * By the strokes of the name, character by character (以姓名笔画为序): 丁, 王, 陈; of equal strokes by the first stroke,
 * 王 before 毛 before 文 before 尹; of one surname by the next character. Characters that the list lacks, and other
 * scripts, come behind. Equal names: by id.
 */
export function orderByStrokes<C extends { id: string; name: string }>(candidates: readonly C[]): C[] {
  return [...candidates].sort((a, b) => compareNames(plainName(a.name), plainName(b.name)) || byText(a.name, b.name) || byText(a.id, b.id));
}

function compareNames(first: string, second: string): number {
  const others = [...second];
  for (const [i, character] of [...first].entries()) {
    const other = others[i];
    if (other === undefined) return 1;
    const [position, otherPosition] = [POSITIONS.get(character) ?? Infinity, POSITIONS.get(other) ?? Infinity];
    if (position !== otherPosition) return position - otherPosition;
    const rest = REST.compare(character, other) || byText(character, other);
    if (rest !== 0) return rest;
  }
  return [...first].length - others.length;
}

/**
 * By lot, from a published seed of 32 bytes in hex: ids by their HMAC-SHA256 under the seed, smallest first. Anyone can
 * repeat it with a file of ids, one a line:
 *
 *     while read -r id; do
 *       echo "$(printf %s "$id" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$SEED -r | cut -d' ' -f1) $id"
 *     done < ids | sort
 *
 * The order is as fair as the seed: it must be fixed by somebody who cannot choose it once the ids are known.
 */
export function drawOrder(ids: readonly string[], seed: string): string[] {
  if (!/^[0-9a-f]{64}$/i.test(seed)) throw new Error("The seed of a draw is 32 bytes, in 64 hexadecimal digits.");
  const key = Buffer.from(seed, "hex");
  const lots = ids.map((id) => ({ id, lot: createHmac("sha256", key).update(id, "utf8").digest("hex") }));
  return lots.sort((a, b) => byText(a.lot, b.lot)).map(({ id }) => id);
}

/** Not by any language: the same on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
