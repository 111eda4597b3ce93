import fc from "fast-check";
import { Kind } from "graphql";
import { DateOnly, DateTime } from "../../server/graphql/scalars";

const takes = (scalar: typeof DateOnly, value: unknown): boolean => {
  try {
    return scalar.parseValue(value) === value;
  } catch {
    return false;
  }
};

test.each(["2024-08-26", "2024-02-29", "1900-01-01", "0001-01-01", "9999-12-31"])("%s is a Date", (text) => {
  expect(takes(DateOnly, text)).toBe(true);
});

test.each<unknown>(["2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "2024/08/26", "2024-08-26T00:00:00Z", "0000-01-01", "10000-01-01", "２０２４-08-26", "", " 2024-08-26", null, undefined, 20240826, {}, ["2024-08-26"]])(
  "%p is no Date",
  (value) => {
    expect(takes(DateOnly, value)).toBe(false);
  },
);

test.each(["2024-08-21T09:00:00+08:00", "2024-08-21T01:00Z", "2024-08-21T01:00:00.123456Z", "2024-02-29T23:59:59-14:00"])("%s is a DateTime", (text) => {
  expect(takes(DateTime, text)).toBe(true);
});

test.each<unknown>(["2024-08-21", "2024-08-21T09:00:00", "2024-08-21 09:00:00Z", "2024-02-30T00:00:00Z", "2024-08-21T24:00:00Z", "2024-08-21T09:60:00Z", "2024-08-21T09:00:60Z", "2024-08-21T09:00:00+15:00", "2024-08-21T09:00:00+08:60", "2024-08-21T09:00:00.1234567Z", "0000-01-01T00:00:00Z", "", 0, null])(
  "%p is no DateTime",
  (value) => {
    expect(takes(DateTime, value)).toBe(false);
  },
);

test("a Date is taken exactly where the calendar has the day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
      const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
      expect(takes(DateOnly, text)).toBe(day >= 1 && day <= days);
    }),
    { numRuns: 500 },
  );
});

test("every moment JavaScript writes is a DateTime, and only texts are", () => {
  const moments = fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true });
  fc.assert(fc.property(moments, (moment) => takes(DateTime, moment.toISOString())));
  fc.assert(fc.property(fc.anything(), (value) => typeof value === "string" || !takes(DateTime, value)));
});

test("in an operation's text they are written as texts", () => {
  expect(DateOnly.parseLiteral({ kind: Kind.STRING, value: "2024-08-26" })).toBe("2024-08-26");
  expect(() => DateOnly.parseLiteral({ kind: Kind.INT, value: "20240826" })).toThrow("Date cannot represent");
});

test("PostgreSQL's own text is passed on as it is", () => {
  expect(DateTime.serialize("2024-08-21T01:00:00.123456+00:00")).toBe("2024-08-21T01:00:00.123456+00:00");
  expect(DateTime.serialize(new Date("2024-08-21T01:00:00Z"))).toBe("2024-08-21T01:00:00.000Z");
});
