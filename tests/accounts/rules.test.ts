import { validateSync } from "class-validator";
import fc from "fast-check";
import { CreateAccountInput } from "../../server/features/accounts/inputs";
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

test.each(["Abcdefgh12", "abcdefg-12", "ABCDEFG-12", "密码密码密码密码Ab1", "Aa1 Aa1 Aa1", `Aa1${"x".repeat(125)}`])("%s is a password", (password) => {
  expect(wrong({ password })).toEqual([]);
});

test.each(["", "Abcdef-12", "abcdefgh12", "ABCDEFGH12", "abcdefgh--", "1234567890", "Abcdefghij", `Aa1${"x".repeat(126)}`, "Abc\u0000efgh12", "Abc\u001befgh12"])(
  "“%s” is no password",
  (password) => {
    expect(wrong({ password })).toEqual(["password"]);
  },
);

test.each([null, undefined, 1234567890, ["Abcdefgh12"]])("%p is refused as a user name, whatever the type", (username) => {
  expect(wrong({ username: username as unknown as string })).toEqual(["username"]);
});

test("a password is taken exactly where it has ten characters or more of three kinds", () => {
  const kinds = [fc.constantFrom(..."abcxyz"), fc.constantFrom(..."ABCXYZ"), fc.constantFrom(..."0189"), fc.constantFrom(..." -_!你é😀")];
  const chosen = fc.subarray([0, 1, 2, 3], { minLength: 1 });
  fc.assert(
    fc.property(chosen, fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.nat()), (used, length, picks) => {
      const characters = Array.from({ length }, (_, i) => {
        const kind = kinds[used[i % used.length] ?? 0] ?? fc.constant("a");
        return fc.sample(kind, { numRuns: 1, seed: picks.next().value as number })[0] ?? "a";
      });
      const password = characters.join("");
      const enough = password.length >= 10 && Math.min(used.length, length) >= 3;
      expect(wrong({ password })).toEqual(enough ? [] : ["password"]);
    }),
    { numRuns: 300 },
  );
});
