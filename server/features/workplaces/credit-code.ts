const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = Array.from({ length: 17 }, (_, i) => 3 ** i % 31);

/**
 * Whether a text is a 统一社会信用代码: 17 characters and a check character (GB 32100-2015, weights 3^i mod 31).
 * The letters I, O, S, V and Z do not occur.
 */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18 || [...text].some((letter) => !ALPHABET.includes(letter))) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(text[i] ?? ""), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}
