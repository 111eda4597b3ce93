import fc from "fast-check";
import { creditCode } from "../../server/demonstration/invented-numbers";
import { isCreditCode } from "../../server/features/workplaces/credit-code";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const codes = fc.tuple(fc.constantFrom(...Object.values(WorkplaceNature)), fc.nat(99_999)).map(([nature, serial]) => creditCode(nature, serial));

test.each(["91350100M000100Y43", "91110000600037341L"])("%s is one (GB 32100's own example among them)", (code) => {
  expect(isCreditCode(code)).toBe(true);
});

test.each([
  ["a wrong check character", "91350100M000100Y44"],
  ["small letters", "91350100m000100y43"],
  ["17 characters", "91350100M000100Y4"],
  ["19 characters", "91350100M000100Y430"],
  ["a letter that is never used", "9135O100M000100Y43"],
  ["white space", "91350100M000100Y4 "],
  ["full-width characters", "９１３５０１００Ｍ０００１００Ｙ４３"],
  ["nothing", ""],
])("one with %s is none", (_, code) => {
  expect(isCreditCode(code)).toBe(false);
});

test("a code made by the rule is one", () => {
  fc.assert(fc.property(codes, isCreditCode));
});

test("one character wrong, or two neighbours swapped, is found out", () => {
  fc.assert(
    fc.property(codes, fc.nat(16), fc.constantFrom(...ALPHABET), (code, at, character) => {
      const slipped = code.slice(0, at) + character + code.slice(at + 1);
      expect(isCreditCode(slipped)).toBe(slipped === code);
      const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      expect(isCreditCode(swapped)).toBe(swapped === code);
    }),
  );
});
