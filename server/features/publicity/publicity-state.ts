import { registerEnumType } from "type-graphql";

/** Whether a publicity counts. When it is over, its dates say. */
export enum PublicityState {
  CURRENT = "CURRENT",
  VOIDED = "VOIDED",
}

registerEnumType(PublicityState, {
  name: "PublicityState",
  description: "Whether a publicity counts. When it is over, its dates say.",
  valuesConfig: {
    CURRENT: { description: "有效: the one that counts." },
    VOIDED: { description: "作废: stopped, or begun anew after what was shown had changed." },
  },
});
