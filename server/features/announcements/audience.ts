import { registerEnumType } from "type-graphql";

/** Whom an announcement is for. */
export enum Audience {
  ALL_UNITS = "ALL_UNITS",
  CHOSEN_UNITS = "CHOSEN_UNITS",
  LEADING_GROUP = "LEADING_GROUP",
}

registerEnumType(Audience, {
  name: "Audience",
  description: "Whom an announcement is for.",
  valuesConfig: {
    ALL_UNITS: { description: "本口全部推荐单位: those entered later, too." },
    CHOSEN_UNITS: { description: "部分推荐单位" },
    LEADING_GROUP: { description: "领导小组成员" },
  },
});
