import type { Text } from "../../errors/registry";
import { kindsIn } from "../../graphql/validators";

/** The parts of the policy that a password alone can miss. */
interface Policy {
  passwordMinLength: number;
  passwordMinKinds: number;
}

/** Whose password it is to be. */
interface Owner {
  username: string;
  displayName: string;
}

/** Every part of the policy that a password misses, in words for who chooses it; `common` are those of `common-passwords.ts`. */
export function passwordMisses(password: string, { username, displayName }: Owner, { passwordMinLength: least, passwordMinKinds: kinds }: Policy, common: ReadonlySet<string>): Text[] {
  const lower = password.toLowerCase();
  const contains = (name: string): boolean => [...name].length >= 2 && lower.includes(name.toLowerCase());
  const parts: [boolean, Text][] = [
    [[...password].length < least, { zh: `密码至少 ${least} 位。`, en: `a password has at least ${least} characters.` }],
    [
      kindsIn(password) < kinds,
      { zh: `密码至少含大写字母、小写字母、数字、符号中的 ${kinds} 种。`, en: `a password has at least ${kinds} of the four kinds: upper case, lower case, digits, symbols.` },
    ],
    [contains(username), { zh: "密码不能包含用户名。", en: "a password does not contain the user name." }],
    [contains(displayName.trim()), { zh: "密码不能包含姓名或显示名称。", en: "a password does not contain the display name." }],
    [isCommon(lower, common), { zh: "密码过于常见，容易被猜中。", en: "the password is one that everybody tries first." }],
  ];
  return parts.flatMap(([missed, text]) => (missed ? [text] : []));
}

/** Symbols and digits that people write for letters. */
const LETTERS: Record<string, string> = { "@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", $: "s", "5": "s", "7": "t" };

/** One of the lists, one of them with digits and symbols around it or for its letters, one piece over and over, or a row of neighbours. */
function isCommon(lower: string, common: ReadonlySet<string>): boolean {
  const bare = lower.replace(/[^a-z]/g, "");
  const core = lower.replace(/^[^a-z@$]+|[^a-z@$]+$/g, "");
  const spelt = core.replace(/[@43105$7!]/g, (sign) => LETTERS[sign] ?? sign).replace(/[^a-z]/g, "");
  return [lower, bare, spelt].some((form) => common.has(form)) || /^(.{1,4})\1+$/.test(lower) || isRow(lower);
}

/** More than half of it neighbours one after the other, or one sign: `1234567890Ab`, `Aaaaaaaa-1`. */
function isRow(lower: string): boolean {
  return [1, -1, 0].some((step) => {
    let run = 1;
    return [...lower].some((sign, i) => {
      run = i > 0 && sign.charCodeAt(0) - lower.charCodeAt(i - 1) === step ? run + 1 : 1;
      return run > lower.length / 2;
    });
  });
}
