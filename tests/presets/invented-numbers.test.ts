import { creditCode, idNumber, mobile } from "../../server/demonstration/invented-numbers";
import { loadPopulation } from "../../server/demonstration/population";
import { isIdNumber } from "../../server/features/nominations/id-number";
import { Sex } from "../../server/features/nominations/sex";
import { isCreditCode } from "../../server/features/workplaces/credit-code";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";

const { nominations, workplaces, contacts } = loadPopulation();
const persons = nominations.flatMap(({ name, person }) => (person ? [{ name, ...person }] : []));

describe("ID numbers (GB 11643-1999)", () => {
  test.each(persons)("$name: check digit, region, birth date and sex", ({ idNumber: number, birthDate, sex }) => {
    expect(isIdNumber(number)).toBe(true);
    expect(number.slice(0, 6)).toBe("219999");
    expect(number.slice(6, 14)).toBe(birthDate.replaceAll("-", ""));
    expect(Number(number[16]) % 2 === 1).toBe(sex === Sex.MALE);
  });

  test("differ from person to person", () => {
    expect(new Set(persons.map(({ idNumber: number }) => number)).size).toBe(persons.length);
  });

  test.each([1, 2, 3, 10, 99, 499])("serial %i leaves 1 modulo 11 for either sex", (serial) => {
    for (const sex of Object.values(Sex)) {
      const digits = [...idNumber("1988-02-29", sex, serial)].map((char) => (char === "X" ? 10 : Number(char)));
      expect(digits).toHaveLength(18);
      expect(digits.reduce((rest, digit) => (rest * 2 + digit) % 11, 0)).toBe(1);
    }
  });
});

describe("统一社会信用代码 (GB 32100-2015)", () => {
  test.each(workplaces)("$name: both check characters", ({ creditCode: code }) => {
    expect(isCreditCode(code)).toBe(true);
    expect(code.slice(2, 8)).toBe("219999");
    const weights = [3, 7, 9, 10, 5, 8, 4, 2, 1];
    const inner = [...code.slice(8, 17)].map((char) => (char === "X" ? 10 : Number(char)));
    expect(inner.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 11).toBe(0);
  });

  test("differ from workplace to workplace", () => {
    expect(new Set(workplaces.map(({ creditCode: code }) => code)).size).toBe(workplaces.length);
  });

  test.each([
    [WorkplaceNature.STATE_ENTERPRISE, "91"],
    [WorkplaceNature.PRIVATE_ENTERPRISE, "91"],
    [WorkplaceNature.PUBLIC_INSTITUTION, "12"],
    [WorkplaceNature.GOVERNMENT, "11"],
    [WorkplaceNature.SOCIAL_ORGANIZATION, "51"],
  ])("%s starts with %s", (nature, prefix) => {
    expect(creditCode(nature, 7).slice(0, 2)).toBe(prefix);
  });
});

test("telephones are of the block 1990000 and not shared", () => {
  const mobiles = [
    ...persons.map((person) => person.mobile),
    ...nominations.flatMap(({ collective }) => (collective ? [collective.phone] : [])),
    ...contacts.map((contact) => contact.mobile),
  ];
  expect(mobiles.filter((number) => !/^1990000\d{4}$/.test(number))).toEqual([]);
  expect(new Set(mobiles).size).toBe(mobiles.length);
  expect(mobile(7)).toBe("19900000007");
});
