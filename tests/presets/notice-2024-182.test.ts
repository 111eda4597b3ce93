import { Seat } from "../../server/features/campaigns/seat";
import { SubjectKind } from "../../server/features/campaigns/subject-kind";
import { UnitKind } from "../../server/features/units/unit-kind";
import { listPresets, loadPreset, placesOf } from "../../server/presets/preset";

const preset = loadPreset("notice-2024-182");
const rule = (id: string) => preset.rules.find((setting) => setting.rule === id);

describe("the preset of 辽人社函〔2024〕182号", () => {
  test("is listed and read by name", () => {
    expect(listPresets()).toContain("notice-2024-182");
    expect(preset.campaign).toEqual({
      code: "liaoning-2024-miit",
      name: "全国工业和信息化系统先进集体、劳动模范和先进工作者评选推荐（2024·辽宁）",
      noticeNumber: "辽人社函〔2024〕182号",
      organizers: ["辽宁省人力资源和社会保障厅", "辽宁省工业和信息化厅", "辽宁省通信管理局"],
      year: 2024,
      referenceDate: "2024-08-26",
      contactDeadline: "2024-08-16",
      materialsDeadline: "2024-08-26",
    });
  });

  test.each([
    ["ADVANCED_COLLECTIVE", "先进集体", SubjectKind.COLLECTIVE, 12, 1, 15],
    ["MODEL_WORKER", "劳动模范", SubjectKind.PERSON, 16, 2, 20],
    ["ADVANCED_WORKER", "先进工作者", SubjectKind.PERSON, 4, 3, 6],
  ])("%s: the province's places and a differential allocation", (code, name, subjectKind, provinceQuota, position, total) => {
    expect(preset.awards[position - 1]).toEqual({ code, name, subjectKind, provinceQuota, position });
    const lines = preset.allocation?.lines.filter(({ award }) => award === code) ?? [];
    const places = lines.reduce((sum, line) => sum + line.places, 0);
    expect(places).toBe(total);
    expect(places / provinceQuota).toBeGreaterThan(1);
    for (const seat of Object.values(Seat)) {
      const units = preset.units.filter((unit) => unit.seat === seat).map((unit) => unit.code);
      expect(lines.some((line) => units.includes(line.unit) && line.places > 0)).toBe(true);
    }
  });

  test("the allocation has a line for every unit and award, and says that it is invented", () => {
    expect(preset.allocation).toMatchObject({ demonstration: true, remark: "演示分配，非附件2原文" });
    expect(preset.allocation?.lines).toHaveLength(preset.units.length * preset.awards.length);
    expect(placesOf(preset, "shenyang", "MODEL_WORKER")).toBe(3);
    expect(placesOf(preset, "association", "MODEL_WORKER")).toBe(0);
  });

  test.each([
    [Seat.INDUSTRY, "省工业和信息化厅机关党委办公室（人事教育处）", "沈阳市皇姑区北陵大街45—2号", "110032"],
    [Seat.COMMUNICATIONS, "省通信管理局办公室（人事处）", "沈阳市皇姑区崇山西路17甲", "110036"],
  ])("the %s seat with the address of the notice and no telephone", (seat, name, address, postcode) => {
    const office = preset.offices.find((candidate) => candidate.seat === seat);
    expect(office).toMatchObject({ name, address, postcode, phone: null, fax: null, email: null });
  });
});

describe("recommending units", () => {
  const cities = "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛".split(" ");

  test.each(cities)("%s市 with both of its bureaus", (city) => {
    const unit = preset.units.find(({ shortName }) => shortName === `${city}市`);
    expect(unit).toMatchObject({
      name: `${city}市人力资源和社会保障局、${city}市工业和信息化局`,
      kind: UnitKind.CITY,
      seat: Seat.INDUSTRY,
    });
  });

  test.each([
    [UnitKind.CITY, 14, Seat.INDUSTRY],
    [UnitKind.DEMONSTRATION_ZONE, 1, Seat.INDUSTRY],
    [UnitKind.DIVISION, 4, Seat.INDUSTRY],
    [UnitKind.AFFILIATED, 4, Seat.INDUSTRY],
    [UnitKind.TELECOM, 7, Seat.COMMUNICATIONS],
  ])("%s: %i units, all of one seat", (kind, count, seat) => {
    const units = preset.units.filter((unit) => unit.kind === kind);
    expect(units).toHaveLength(count);
    expect(new Set(units.map((unit) => unit.seat))).toEqual(new Set([seat]));
  });

  test("are numbered in the order of the file", () => {
    expect(preset.units.map(({ position }) => position)).toEqual(preset.units.map((_, index) => index + 1));
    expect(preset.units.map(({ code }) => code)).toEqual(expect.arrayContaining(["shenyang", "dalian", "shenfu", "unicom"]));
  });
});

describe("rules", () => {
  test.each([
    ["R01", "一", "HARD", true],
    ["R02", "一；三（二）", "HARD", true],
    ["R03", "一", "HARD", true],
    ["R04", "三（二）", "HARD", true],
    ["R05", "三（二）", "HARD", true],
    ["R06", "三（三）", "IN_PRINCIPLE", true],
    ["R07", "三（三）", "IN_PRINCIPLE", true],
    ["R08", "三（三）", "HARD", true],
    ["R09", "三（三）", "HARD", true],
    ["R10", "三（三）", "HARD", true],
    ["R11", "三（三）", "HARD", true],
    ["R12", "三（三）", "HARD", true],
    ["R13", "三（一）", "HARD", true],
    ["R14", "三（五）", "WARNING", true],
    ["R15", "三（三）", "STATISTIC", true],
    ["R16", "三（五）", "HARD", true],
    ["R17", "三（五）", "CHECKLIST", true],
    ["R18", "三（四）", "SANCTION", true],
    ["R19", "三（四）", "SANCTION", true],
    ["R20", "一；三（二）", "HARD", true],
    ["R21", "通知未规定", "CHECKLIST", false],
    ["R22", "通知未规定", "HARD", false],
    ["R23", "通知未规定", "SETTING", false],
  ])("%s rests on %s, is %s, enabled: %s", (id, article, kind, enabled) => {
    expect(rule(id)).toMatchObject({ article, kind, enabled });
    expect(rule(id)?.source.length).toBeGreaterThan(9);
  });

  test.each([
    ["R01", { provinceQuota: { ADVANCED_COLLECTIVE: 12, MODEL_WORKER: 16, ADVANCED_WORKER: 4 } }],
    ["R02", { ratioAbovePercent: 100, customaryPercent: 120 }],
    ["R05", { workingDays: 5, startDayCounts: true, makeUpWeekendsCount: true, mayBeShortened: false }],
    ["R06", { parentIsSameWorkplace: true }],
    ["R07", { treatmentRequired: true, inclusive: true }],
    ["R08", { barredFrom: "DEPUTY_DEPARTMENT", inclusive: true }],
    ["R09", { award: "ADVANCED_WORKER", maximumPercent: 20, rounding: "FLOOR", base: "SELECTED" }],
    ["R10", { lookBackYears: 5, referenceDate: "2024-08-26" }],
    ["R12", { minimumYears: 5, inclusive: true, referenceDate: "2024-08-26" }],
    ["R14", { characters: 1500, tolerancePercent: 20 }],
    ["R15", { frontLine: { enabled: false, minimumPercent: 60 }, enterpriseHeads: { enabled: false, maximumPercent: 20 } }],
    ["R16", { contactDeadline: "2024-08-16", materialsDeadline: "2024-08-26", timeZone: "Asia/Shanghai" }],
    ["R17", { paperCopies: 5, paperSize: "A4", sealed: true, electronicCopy: true }],
    ["R18", { placesWithdrawn: 1, backFill: false }],
    ["R23", { mode: "NONE" }],
  ])("%s carries its dates and numbers", (id, parameters) => {
    expect(rule(id)?.parameters).toMatchObject(parameters);
  });
});

test("the leading group has five voters or more and each seat a director", () => {
  const list = preset.members?.list ?? [];
  expect(preset.members?.demonstration).toBe(true);
  expect(list.filter(({ body }) => body === "LEADING_GROUP").length).toBeGreaterThanOrEqual(5);
  expect(list.filter(({ position }) => position === "LEADER")).toHaveLength(1);
  expect(list.filter(({ position }) => position === "DIRECTOR").map(({ seat }) => seat)).toEqual(Object.values(Seat));
  expect(list.map(({ rank }) => rank)).toEqual(list.map((_, index) => index + 1));
});
