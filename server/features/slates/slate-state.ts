import { registerEnumType } from "type-graphql";

/** Where a slate stands. */
export enum SlateState {
  COMPOSED = "COMPOSED",
  CONFIRMED = "CONFIRMED",
  SIGNED = "SIGNED",
  SUPERSEDED = "SUPERSEDED",
}

registerEnumType(SlateState, {
  name: "SlateState",
  description: "Where a slate stands.",
  valuesConfig: {
    COMPOSED: { description: "已生成: waits for the leading group." },
    CONFIRMED: { description: "领导小组已确认: waits for both seats." },
    SIGNED: { description: "两口已签: binding; outcomes follow from it." },
    SUPERSEDED: { description: "已被替代: a later one took its place." },
  },
});
