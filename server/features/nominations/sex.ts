import { registerEnumType } from "type-graphql";

/** Sex as registered (GB/T 2261.1). */
export enum Sex {
  MALE = "MALE",
  FEMALE = "FEMALE",
}

registerEnumType(Sex, {
  name: "Sex",
  description: "Sex as registered (GB/T 2261.1).",
  valuesConfig: {
    MALE: { description: "男" },
    FEMALE: { description: "女" },
  },
});
