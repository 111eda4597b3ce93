import fc from "fast-check";
import { Client } from "pg";
import { createDataSource } from "../../server/database/data-source";
import { clockAt, dayOf, frozenClock } from "../../server/features/clock/clock";
import { demonstrationClock } from "../../server/features/clock/demonstration-clock";
import { useDatabase } from "../support/database";

test.each([
  ["2024-08-26T15:59:59.999Z", "2024-08-26"],
  ["2024-08-26T16:00:00Z", "2024-08-27"],
  ["2024-08-27T00:00:00+08:00", "2024-08-27"],
  ["2024-08-26T23:59:59+08:00", "2024-08-26"],
  ["2023-12-31T16:00:00Z", "2024-01-01"],
  ["2024-02-28T16:00:00Z", "2024-02-29"],
])("%s is %s in Shanghai", (moment, day) => {
  expect(dayOf(new Date(moment))).toBe(day);
  expect(frozenClock(new Date(moment)).today()).toBe(day);
});

test("the day in Shanghai is the day eight hours ahead of UTC, whatever zone the server is in", () => {
  const moments = fc.date({ min: new Date("1992-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true });
  fc.assert(fc.property(moments, (moment) => dayOf(moment) === new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)));
});

test("a clock without an offset is real time and no demonstration", () => {
  const clock = clockAt(0);
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
  expect(clock.demonstration).toBe(false);
  expect(clockAt(-1).demonstration).toBe(true);
});

describe("the demonstration's clock", () => {
  const database = useDatabase();

  test("starts at 2024-08-21 09:00, ticks at real speed, and goes on after a restart", async () => {
    const source = await createDataSource({ url: database.runtimeUrl, poolSize: 2 }).initialize();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const began = Date.now();
    const [clock, atOnce] = await Promise.all([demonstrationClock(source), demonstrationClock(source)]);
    const elapsed = () => clock.now().getTime() - Date.parse("2024-08-21T09:00:00+08:00");
    expect(elapsed()).toBeGreaterThanOrEqual(0);
    expect(elapsed()).toBeLessThanOrEqual(Date.now() - began);
    expect([clock.today(), clock.demonstration]).toEqual(["2024-08-21", true]);
    const real = jest.spyOn(Date, "now").mockReturnValue(Date.now());
    expect(clock.now()).toEqual(atOnce.now()); // two servers, one clock
    real.mockRestore();

    // As if it had been started five days ago: the deadline's day.
    await owner.query("update settings set value = to_jsonb((value)::text::bigint + $1) where key = 'clock.offset'", [5 * 86_400_000]);
    expect((await demonstrationClock(source)).today()).toBe("2024-08-26");
    await owner.end();
    await source.destroy();
  });
});
