import fc from "fast-check";
import { idNumber } from "../../server/demonstration/invented-numbers";
import { birthDateOf, isIdNumber, isMale } from "../../server/features/nominations/id-number";
import { Sex } from "../../server/features/nominations/sex";

const birthDates = fc.date({ min: new Date("1930-01-01T00:00:00Z"), max: new Date("2010-12-31T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const numbers = fc.tuple(birthDates, fc.constantFrom(Sex.MALE, Sex.FEMALE), fc.nat(449)).map(([birthDate, sex, serial]) => ({ birthDate, sex, number: idNumber(birthDate, sex, serial) }));

test.each(["11010519491231002X", "440524188001010014", "219999198504010021"])("%s is one (GB 11643's own examples among them)", (number) => {
  expect(isIdNumber(number)).toBe(true);
});

test.each([
  ["a wrong check digit", "110105194912310021"],
  ["a small x", "11010519491231002x"],
  ["15 digits", "110105491231002"],
  ["19 characters", "11010519491231002X0"],
  ["a letter inside", "1101051949123100AX"],
  ["white space around it", " 11010519491231002X"],
  ["full-width digits", "１１０１０５１９４９１２３１００２Ｘ"],
  ["a 13th month", idNumber("1985-13-01", Sex.FEMALE, 1)],
  ["30 February", idNumber("1984-02-30", Sex.FEMALE, 1)],
  ["29 February of no leap year", idNumber("1985-02-29", Sex.FEMALE, 1)],
  ["nothing", ""],
])("one with %s is none", (_, number) => {
  expect(isIdNumber(number)).toBe(false);
});

test("a number made by the rule is one, and says the date of birth and the sex it was made for", () => {
  fc.assert(
    fc.property(numbers, ({ number, birthDate, sex }) => {
      expect(isIdNumber(number)).toBe(true);
      expect(birthDateOf(number)).toBe(birthDate);
      expect(isMale(number)).toBe(sex === Sex.MALE);
    }),
  );
});

test("one digit wrong, or two neighbours swapped, is found out", () => {
  fc.assert(
    fc.property(numbers, fc.nat(16), fc.nat(9), ({ number }, at, digit) => {
      const slipped = number.slice(0, at) + String(digit) + number.slice(at + 1);
      expect(isIdNumber(slipped)).toBe(slipped === number);
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      expect(isIdNumber(swapped)).toBe(swapped === number);
    }),
  );
});

test("no text breaks it", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 24 }), (text) => typeof isIdNumber(text) === "boolean"));
});
