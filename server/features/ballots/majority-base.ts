import { registerEnumType } from "type-graphql";

/** Of whom more than half must mark a candidate. */
export enum MajorityBase {
  ENTITLED = "ENTITLED",
  PRESENT = "PRESENT",
  PLURALITY = "PLURALITY",
}

registerEnumType(MajorityBase, {
  name: "MajorityBase",
  description: "Of whom more than half must mark a candidate.",
  valuesConfig: {
    ENTITLED: { description: "应到会: all who are entitled to vote on that candidate." },
    PRESENT: { description: "实到会: those of them who returned a paper, whatever it says." },
    PLURALITY: { description: "得票多者当选: no majority is asked for; run-offs decide so (cf. 选举法 art. 44)." },
  },
});
