import { registerEnumType } from "type-graphql";

/** How a recusal became known. */
export enum RecusalSource {
  FOUND = "FOUND",
  DECLARED = "DECLARED",
  RECORDED = "RECORDED",
}

registerEnumType(RecusalSource, {
  name: "RecusalSource",
  description: "How a recusal became known.",
  valuesConfig: {
    FOUND: { description: "系统发现: the desk found it in its data." },
    DECLARED: { description: "本人申报: the voter declared it." },
    RECORDED: { description: "办公室登记: the office put it on record." },
  },
});
