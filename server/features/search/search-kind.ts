import { registerEnumType } from "type-graphql";

/** What can be found by name. */
export enum SearchKind {
  NOMINATION = "NOMINATION",
  UNIT = "UNIT",
  WORKPLACE = "WORKPLACE",
  CONTACT = "CONTACT",
  HONOUR = "HONOUR",
  ACCOUNT = "ACCOUNT",
}

registerEnumType(SearchKind, {
  name: "SearchKind",
  description: "What can be found by name.",
  valuesConfig: {
    NOMINATION: { description: "推荐对象" },
    UNIT: { description: "推荐单位" },
    WORKPLACE: { description: "所在单位" },
    CONTACT: { description: "联系人" },
    HONOUR: { description: "荣誉登记: the holder." },
    ACCOUNT: { description: "账号: for those who administer accounts and the auditor." },
  },
});
