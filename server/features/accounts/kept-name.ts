import { kindsIn } from "../../graphql/validators";

/** What user names look like, however somebody writes them. */
const USERNAME = /^[a-z0-9][a-z0-9.-]{2,31}$/;

/**
 * What the trail keeps of a name that nobody has: some type their password where the name belongs. What cannot be a
 * user name, or could be a password, is not kept.
 */
export function keptName(given: string): string {
  const name = given.trim().toLowerCase();
  const couldBePassword = given.trim().length >= 10 && kindsIn(given.trim()) >= 3;
  return USERNAME.test(name) && !couldBePassword ? name : "***";
}
