import { registerEnumType } from "type-graphql";

/** The two bodies of a campaign (notice, section 二). */
export enum OfficeBody {
  LEADING_GROUP = "LEADING_GROUP",
  OFFICE = "OFFICE",
}

registerEnumType(OfficeBody, {
  name: "OfficeBody",
  description: "The two bodies of a campaign (notice, section 二).",
  valuesConfig: { LEADING_GROUP: { description: "领导小组" }, OFFICE: { description: "领导小组办公室" } },
});
