import { registerEnumType } from "type-graphql";

/** What a day counts for in a period of working days. */
export enum DayKind {
  WORKDAY = "WORKDAY",
  MAKE_UP = "MAKE_UP",
  WEEKEND = "WEEKEND",
  HOLIDAY = "HOLIDAY",
}

registerEnumType(DayKind, {
  name: "DayKind",
  description: "What a day counts for in a period of working days.",
  valuesConfig: {
    WORKDAY: { description: "工作日: counts." },
    MAKE_UP: { description: "调休上班: a weekend worked in exchange for a holiday; counts." },
    WEEKEND: { description: "周末: does not count." },
    HOLIDAY: { description: "节假日: a weekday that is not worked; does not count." },
  },
});
