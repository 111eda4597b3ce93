import { isEmail } from "class-validator";

/**
 * An address as a mail can go to it, or null: one address, nothing around it. What could end a header line, add another
 * recipient or name a display name is no address here, whatever the standard allows between quotes.
 */
export function usableAddress(given: string): string | null {
  const address = given.trim();
  return /^[^\s\p{Cc},;:<>()[\]\\"]+$/u.test(address) && isEmail(address) ? address : null;
}
