import { registerEnumType } from "type-graphql";

/** The four gates each reviewing level answers for (R13, notice 三（一）). */
export enum ReviewGate {
  POLITICAL = "POLITICAL",
  MERIT = "MERIT",
  IDENTITY = "IDENTITY",
  INTEGRITY = "INTEGRITY",
}

registerEnumType(ReviewGate, {
  name: "ReviewGate",
  description: "The four gates each reviewing level answers for (R13, notice 三（一）).",
  valuesConfig: {
    POLITICAL: { description: "政治关" },
    MERIT: { description: "实绩关" },
    IDENTITY: { description: "身份关: enterprise cadre for 劳动模范, government cadre for 先进工作者." },
    INTEGRITY: { description: "廉洁关" },
  },
});
