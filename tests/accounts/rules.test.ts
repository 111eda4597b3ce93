import { validateSync } from "class-validator";
import fc from "fast-check";
import { commonPasswords } from "../../server/features/accounts/common-passwords";
import { CreateAccountInput } from "../../server/features/accounts/inputs";
import { passwordMisses } from "../../server/features/accounts/password-misses";
import { Role } from "../../server/features/accounts/role";

/** The fields of an input that are refused. */
const wrong = (fields: Partial<CreateAccountInput>) => {
  const input = Object.assign(new CreateAccountInput(), { username: "somebody", displayName: "某人", role: Role.AUDITOR, password: "Right-Horse-7", ...fields });
  return validateSync(input, { forbidUnknownValues: false }).map(({ property }) => property);
};

test.each(["abc", "a.b-c", "0start", "unit-shenyang.2", "x".repeat(32)])("%s is a user name", (username) => {
  expect(wrong({ username })).toEqual([]);
});

test.each(["", "ab", "x".repeat(33), "Abc", "a b", "a_b", ".abc", "-abc", "abc\n", "abc ", "沈阳市", "а-cyrillic", "abc'--"])("“%s” is no user name", (username) => {
  expect(wrong({ username })).toEqual(["username"]);
});

test.each(["x", "密码密码密码密码Ab1", "Aa1 Aa1 Aa1", `Aa1${"x".repeat(125)}`])("%s may be typed as a password", (password) => {
  expect(wrong({ password })).toEqual([]);
});

test.each(["", `Aa1${"x".repeat(126)}`, "Abc\u0000efgh12", "Abc\u001befgh12"])("“%s” is no password at all", (password) => {
  expect(wrong({ password })).toEqual(["password"]);
});

const OWNER = { username: "unit-shenyang", displayName: "王敏之" };
const STRICT = { passwordMinLength: 10, passwordMinKinds: 3 };
let common: ReadonlySet<string>;
beforeAll(async () => {
  common = await commonPasswords();
});
const misses = (password: string) => passwordMisses(password, OWNER, STRICT, common).map(({ en }) => /characters|kinds|user name|display name|everybody/.exec(en)?.[0]);

test.each<[string, (string | undefined)[]]>([
  ["Right-Horse-7", []],
  ["密码密码密码密码Ab1", []],
  ["Kp7d-Xw2m-9", []],
  ["Ab-1", ["characters"]],
  ["correcthorsebattery", ["kinds"]],
  ["Xy-Unit-Shenyang-1", ["user name"]],
  ["王敏之-Kp7d-9", ["display name"]],
  ["Password2024!", ["everybody"]],
  ["P@ssw0rd2024!", ["everybody"]],
  ["Admin@123456", ["everybody"]],
  ["Woaini1314-", ["everybody"]],
  ["1qaz@WSX3edc", ["everybody"]],
  ["123456789Ab", ["everybody"]],
  ["Ab1-Ab1-Ab1-", ["everybody"]],
  ["aaaaaaaa", ["characters", "kinds", "everybody"]],
])("%s misses %j", (password, parts) => {
  expect(misses(password)).toEqual(parts);
});

test("every published common password is refused, and so is each word of them with a capital, a year and a sign that meet the rest", () => {
  expect(common.size).toBeGreaterThan(40_000);
  const words = [...common].filter((word) => /^[a-z]{6,}$/.test(word));
  expect(words.length).toBeGreaterThan(3_000);
  expect([...common].filter((password) => !misses(password).includes("everybody"))).toEqual([]);
  const dressed = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}-2024`);
  expect(dressed.filter((password) => misses(password).join() !== "everybody")).toEqual([]);
});

test.each([null, undefined, 1234567890, ["Abcdefgh12"]])("%p is refused as a user name, whatever the type", (username) => {
  expect(wrong({ username: username as unknown as string })).toEqual(["username"]);
});

test("length and kinds are missed exactly where there are fewer", () => {
  const kinds = [fc.constantFrom(..."abcxyz"), fc.constantFrom(..."ABCXYZ"), fc.constantFrom(..."0189"), fc.constantFrom(..." -_!你é😀")];
  const chosen = fc.subarray([0, 1, 2, 3], { minLength: 1 });
  fc.assert(
    fc.property(chosen, fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.nat()), (used, length, picks) => {
      const characters = Array.from({ length }, (_, i) => {
        const kind = kinds[used[i % used.length] ?? 0] ?? fc.constant("a");
        return fc.sample(kind, { numRuns: 1, seed: picks.next().value as number })[0] ?? "a";
      });
      const password = characters.join("");
      const expected = [...(length < 10 ? ["characters"] : []), ...(Math.min(used.length, length) < 3 ? ["kinds"] : [])];
      expect(misses(password).filter((part) => part === "characters" || part === "kinds")).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
