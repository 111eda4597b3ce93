import { createHash } from "node:crypto";
import { Role } from "../../../server/features/accounts/role";

/** How large a population is drawn up. */
export interface Size {
  /** Units that report to each of the two seats. */
  unitsPerSeat: number;
  nominations: number;
}

/** A row as its table has it: columns to values. */
export type Row = Record<string, string | number | null>;

/** What exists before the first nomination. CHECKs of the tables see to it that enums and numbers are right. */
export type World = ReturnType<typeof world>;

const SEATS = ["INDUSTRY", "COMMUNICATIONS"] as const;
const OFFICERS_PER_SEAT = 10;
const WORKPLACES_PER_UNIT = 5;
export const BEGINNING = Date.parse("2024-07-01T00:00:00Z");

export function world(size: Size) {
  const campaign = {
    id: uuid("campaign", 0),
    code: "bench",
    name: "基准测试评选推荐活动",
    notice_number: "示例〔2024〕1号",
    organizers: "{省人力资源和社会保障厅}",
    year: 2024,
    state: "OPEN",
    reference_date: "2024-08-26",
    contact_deadline: "2024-08-16",
    materials_deadline: "2024-08-26",
  };
  const awards = [
    { code: "ADVANCED_COLLECTIVE", name: "先进集体", subject_kind: "COLLECTIVE", province_quota: 12 },
    { code: "MODEL_WORKER", name: "劳动模范", subject_kind: "PERSON", province_quota: 16 },
    { code: "ADVANCED_WORKER", name: "先进工作者", subject_kind: "PERSON", province_quota: 4 },
  ].map((award, i) => ({ id: uuid("award", i), campaign_id: campaign.id, ...award, position: i + 1 }));
  // Seats alternate in every list, so that the n-th of each list belongs to the same seat.
  const units = times(SEATS.length * size.unitsPerSeat, (i) => ({
    id: uuid("unit", i),
    code: `unit-${i}`,
    name: `示例市第${i}推荐单位`,
    short_name: `示例${i}`,
    kind: "CITY",
    seat: at(SEATS, i),
    position: i,
  }));
  const officers = times(SEATS.length * OFFICERS_PER_SEAT, (i) => account("officer", i, { display_name: `办公室经办人${i}`, role: Role.OFFICE, seat: at(SEATS, i), unit_id: null }));
  const contacts = units.map(({ id, seat }, i) => account("contact", i, { display_name: `联系人${i}`, role: "UNIT", seat, unit_id: id }));
  const workplaces = times(units.length * WORKPLACES_PER_UNIT, (i) => ({
    id: uuid("workplace", i),
    unit_id: at(units, i).id,
    seat: at(units, i).seat,
    name: `示例制造有限公司${i}`,
    credit_code: `91210000${String(i).padStart(10, "0")}`,
    root_code: `91210000${String(i).padStart(10, "0")}`,
    nature: "STATE_ENTERPRISE",
  }));
  return { size, campaign, awards, units, officers, contacts, workplaces };
}

function account<T extends { display_name: string }>(kind: string, i: number, rest: T) {
  return { id: uuid(kind, i), username: `${kind}-${i}`, ...rest };
}

/** Ids as `uuidv7()` makes them, ordered by time, but the same in every run. */
export function uuid(kind: string, n: number, time = BEGINNING): string {
  const hex = time.toString(16).padStart(12, "0") + createHash("md5").update(`${kind} ${n}`).digest("hex").slice(12);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The member of a list that a running number falls on. */
export function at<T>(list: readonly T[], n: number): T {
  const member = list[n % list.length];
  if (member === undefined) throw new Error("Nothing can be taken from an empty list");
  return member;
}

export function times<T>(n: number, make: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => make(i));
}
