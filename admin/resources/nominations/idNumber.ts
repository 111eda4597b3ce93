const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** Is the last of the 18 characters the check digit of the others (GB 11643-1999, ISO 7064 MOD 11-2)? */
export function hasCheckDigit(id: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id.charAt(index)), 0);
  return checkCharacters.charAt(sum % 11) === id.charAt(17);
}

/** What the number says of its holder; nothing while it is not complete and right. */
export function readIdNumber(id: string): { birthDate: string; sex: "MALE" | "FEMALE" } | undefined {
  if (!/^\d{17}[\dX]$/.test(id) || !hasCheckDigit(id)) return undefined;
  const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return { birthDate, sex: Number(id.charAt(16)) % 2 === 1 ? "MALE" : "FEMALE" };
}
