import { registerEnumType } from "type-graphql";

/** What is handed over with a title. */
export enum HonourItemKind {
  PLAQUE = "PLAQUE",
  MEDAL = "MEDAL",
  CERTIFICATE = "CERTIFICATE",
}

registerEnumType(HonourItemKind, {
  name: "HonourItemKind",
  description: "What is handed over with a title.",
  valuesConfig: {
    PLAQUE: { description: "奖牌, for collectives." },
    MEDAL: { description: "奖章, for persons." },
    CERTIFICATE: { description: "证书" },
  },
});
