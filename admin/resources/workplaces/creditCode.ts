const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Does the last of the 18 characters check the others (GB 32100-2015: powers of 3, modulo 31)? */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
