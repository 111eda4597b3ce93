import { createDataSource } from "../../server/database/data-source";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { loadCalendar } from "../../server/features/calendar/load-calendar";
import { isWorkingDay } from "../../server/features/calendar/working-days";
import { Seat } from "../../server/features/campaigns/seat";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";

const desk = useDesk();
const ENTER = "mutation ($input: EnterCalendarYearInput!) { it: enterCalendarYear(input: $input) { year holidays makeUpDays source enteredBy enteredAt version } }";
const LIST = "{ it: calendarYears { nodes { year holidays version } } }";
const PROGRESS = "query ($id: ID!) { it: campaignProgress(campaignId: $id) { workingDaysToMaterialsDeadline } }";

let officer: Account;
let office: ApiClient;
let other: ApiClient;
beforeAll(async () => {
  officer = await desk.builders.anAccount(Role.OFFICE);
  office = await desk.as(officer);
  other = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
});
beforeEach(() => desk.owner.query("delete from calendar_years"));
afterEach(() => desk.setClock(NOW));

const entry = (fields: object = {}) => ({ year: 2027, holidays: ["2027-10-04", "2027-01-01", "2027-10-01"], makeUpDays: ["2027-10-09", "2027-01-03"], source: " 国办发明电〔2026〕1号 ", ...fields });

describe("entering a year the calendar package does not know", () => {
  test("keeps its days in order, who entered it and when", async () => {
    expect((await office.ask(ENTER, { input: entry() })).it).toEqual({
      year: 2027,
      holidays: ["2027-01-01", "2027-10-01", "2027-10-04"],
      makeUpDays: ["2027-01-03", "2027-10-09"],
      source: "国办发明电〔2026〕1号",
      enteredBy: officer.displayName,
      enteredAt: "2024-08-21T01:00:00+00:00",
      version: 1,
    });
    const source = await createDataSource({ url: desk.ownerUrl, poolSize: 1 }).initialize();
    const entered = await loadCalendar(source.manager).finally(() => source.destroy());
    expect(entered).toEqual([{ year: 2027, holidays: ["2027-01-01", "2027-10-01", "2027-10-04"], makeUpDays: ["2027-01-03", "2027-10-09"] }]);
    expect(["2027-01-01", "2027-01-03", "2027-01-04", "2027-01-09"].map((day) => isWorkingDay(day, entered))).toEqual([false, true, true, false]);
  });

  test("is corrected by its version, by either seat", async () => {
    await office.ask(ENTER, { input: entry() });
    expect((await other.refused(ENTER, { input: entry({ holidays: ["2027-01-01"] }) })).extensions.code).toBe("CONFLICT");
    expect((await other.ask(ENTER, { input: entry({ holidays: ["2027-01-01"], version: 1 }) })).it).toMatchObject({ holidays: ["2027-01-01"], version: 2 });
    expect((await office.refused(ENTER, { input: entry({ version: 1 }) })).extensions.code).toBe("CONFLICT");
    expect((await office.refused(ENTER, { input: entry({ year: 2028, holidays: ["2028-10-02"], makeUpDays: [], version: 1 }) })).extensions.code).toBe("CONFLICT");
    expect((await office.ask(LIST)).it).toEqual({ nodes: [{ year: 2027, holidays: ["2027-01-01"], version: 2 }] });
  });

  test("of two at the same time one comes first", async () => {
    const results = await Promise.all([office, other].map((by) => by.send(ENTER, { input: entry() })));
    expect(results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual([expect.stringMatching(/ALREADY_EXISTS|CONFLICT/), "OK"]);
  });

  test.each<[string, object, string, string]>([
    ["a year the package knows", { year: 2026, holidays: ["2026-01-01"], makeUpDays: [] }, "year", "已有 2026 年"],
    ["the package's first year", { year: 2004, holidays: ["2004-01-01"], makeUpDays: [] }, "year", "已有 2004 年"],
    ["a year out of reach", { year: 2101, holidays: ["2101-01-03"], makeUpDays: [] }, "year", "2000 至 2100"],
    ["a holiday at the weekend", { holidays: ["2027-01-01", "2027-01-02"] }, "holidays.1", "2027-01-02 是周末"],
    ["a make-up day in the week", { makeUpDays: ["2027-01-04"] }, "makeUpDays.0", "2027-01-04 不是周末"],
    ["a holiday of another year", { holidays: ["2028-01-03"] }, "holidays.0", "2028-01-03 不在 2027 年"],
    ["a make-up day of another year", { makeUpDays: ["2026-01-03"] }, "makeUpDays.0", "2026-01-03 不在 2027 年"],
    ["the same day twice", { holidays: ["2027-01-01", "2027-01-01"] }, "holidays.1", "2027-01-01 重复"],
    ["no holiday at all", { holidays: [] }, "holidays", "至少一天"],
    ["nothing it rests on", { source: "" }, "source", "请填写 1 至 200 个字"],
  ])("is refused with %s", async (_, fields, field, message) => {
    expect(await office.refused(ENTER, { input: entry(fields) })).toMatchObject({ message: expect.stringContaining(message), extensions: { code: "INVALID_INPUT", field } });
    expect((await office.ask(LIST)).it).toEqual({ nodes: [] });
  });

  test.each([2003, 2027])("%d may be entered: the package does not know it", async (year) => {
    const holidays = [`${year}-10-01`];
    await expect(office.ask(ENTER, { input: entry({ year, holidays, makeUpDays: [] }) })).resolves.toMatchObject({ it: { year } });
  });

  test.each(Object.values(Role).filter((role) => role !== Role.OFFICE))("is not %s's to do; everybody may read it", async (role) => {
    await office.ask(ENTER, { input: entry() });
    const by = await desk.as(await desk.builders.anAccount(role, role === Role.UNIT ? { unit: await desk.builders.aUnit() } : {}));
    expect((await by.refused(ENTER, { input: entry({ version: 1 }) })).extensions.code).toBe("FORBIDDEN");
    expect((await by.ask<{ it: { nodes: object[] } }>(LIST)).it.nodes).toHaveLength(1);
  });
});

test("progress counts an entered year's working days; without it the year is an error", async () => {
  const { id } = await desk.builders.aCampaign({ contactDeadline: "2026-12-31", materialsDeadline: "2027-01-08" });
  desk.setClock(new Date("2026-12-31T09:00:00+08:00"));
  expect((await office.refused(PROGRESS, { id })).extensions.code).toBe("CALENDAR_UNKNOWN");
  await office.ask(ENTER, { input: entry() });
  expect((await office.ask(PROGRESS, { id })).it).toEqual({ workingDaysToMaterialsDeadline: 7 }); // 12-31, Sunday 01-03, Monday to Friday
});
