const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/**
 * Whether a text is a citizen's ID number: 17 digits and a check character, with a real date of birth in it
 * (GB 11643-1999, ISO 7064 MOD 11-2).
 *
 * @example isIdNumber("219999198504010021")
 */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const birth = birthDateOf(text);
  const date = new Date(`${birth}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(birth)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return CHECKS[sum % 11] === text[17];
}

/** The date of birth inside an ID number, `YYYY-MM-DD`. */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** Whether the ID number is a man's: its 17th digit is odd. */
export function isMale(idNumber: string): boolean {
  return Number(idNumber[16]) % 2 === 1;
}
