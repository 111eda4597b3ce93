import { validateSync } from "class-validator";
import fc from "fast-check";
import { heard, says } from "../../server/graphql/says";
import { tidy } from "../../server/graphql/tidy";
import { IsCode, IsId, IsMail, IsMobile, IsOneOf, IsPhone, IsText, IsWhole } from "../../server/graphql/validators";

/** Whether a field with a check takes a value. */
function takes(check: PropertyDecorator, value: unknown): boolean {
  class Input {
    field: unknown;
  }
  check(Input.prototype, "field");
  return validateSync(Object.assign(new Input(), { field: value }), { forbidUnknownValues: false }).length === 0;
}

const UUID = "01a204bf-0000-7000-8000-000000000000";

test.each<[string, PropertyDecorator, unknown[], unknown[]]>([
  ["text", IsText(1, 5), ["a", "五个汉字！", " a ", "a\nb", "a\tb", "𠮷"], ["a\u202eb", "\u2066a", "\ud800", "a\udc00", "\ufffe", "", "   ", "　", "123456", "a\u0000", "a\u001b", "a\u007f", null, undefined, 5, ["a"], {}]],
  ["text that may be empty", IsText(0, 3), ["", "  ", "abc"], ["abcd", "\u0001", null]],
  ["an id", IsId(), [UUID, UUID.toUpperCase()], ["", "x", `${UUID}0`, `${UUID}\n`, null, 5, {}]],
  ["a code", IsCode(), ["shenyang", "a-1", "0.a"], ["sy", "Sy-1", "沈阳市", "-ab", "x".repeat(33)]],
  ["a mobile number", IsMobile(), ["13900000001", "19912345678"], ["12900000001", "1390000000", "139000000011", "+8613900000001", "139 0000 0001", "１３９００００００００１", null]],
  ["a telephone number", IsPhone(), ["024-12345678", "02412345678", "0411-1234567", "12345678", "024-12345678-12", "13900000001"], ["", "123456", "24-12345678", "024 12345678", "024-12345678-1234567", "110", "tel", null]],
  ["a mail address", IsMail(), ["a@example.cn", "a.b+c@mail.example.cn"], ["", "a", "a@", "@example.cn", "a@example", "a b@example.cn", "a@example.cn\n", null]],
  ["a whole number", IsWhole(0, 9), [0, 9], [-1, 10, 1.5, NaN, Infinity, "5", null, undefined]],
  ["one of some", IsOneOf(["汉族", "满族"], "", ""), ["汉族"], ["汉", "", null, ["汉族"]]],
])("%s", (_, check, right, wrong) => {
  expect(right.filter((value) => !takes(check, value))).toEqual([]);
  expect(wrong.filter((value) => takes(check, value))).toEqual([]);
});

test("a message keeps both languages on its way through the validator", () => {
  fc.assert(
    fc.property(fc.string().filter((text) => !text.includes("\u001f")), fc.string().filter((text) => !text.includes("\u001f")), (zh, en) => {
      expect(heard(says(zh, en))).toEqual({ zh, en });
    }),
  );
  expect(heard("a library's own")).toEqual({ zh: "a library's own", en: "a library's own" });
});

test.each([
  [{ name: " 张 样本 " }, { name: "张 样本" }],
  [{ remark: "　" }, { remark: null }],
  [{ remark: "" }, { remark: null }],
  [{ remark: null }, { remark: null }],
  [{ remark: undefined }, { remark: undefined }],
  [{}, {}],
])("%p is kept as %p", (given, kept) => {
  expect(tidy(given as Record<string, string>)).toEqual(kept);
});
