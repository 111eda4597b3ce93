import { registerEnumType } from "type-graphql";

/** What an account may do. One account has one role; a person with two tasks has two accounts. */
export enum Role {
  SYSTEM_ADMINISTRATOR = "SYSTEM_ADMINISTRATOR",
  SECURITY_ADMINISTRATOR = "SECURITY_ADMINISTRATOR",
  AUDITOR = "AUDITOR",
  OFFICE = "OFFICE",
  LEADING_GROUP = "LEADING_GROUP",
  UNIT = "UNIT",
  INTEGRATION = "INTEGRATION",
}

registerEnumType(Role, {
  name: "Role",
  description: "What an account may do. The three administrators (system, security, audit) are never combined (GB/T 22239-2019).",
  valuesConfig: {
    SYSTEM_ADMINISTRATOR: { description: "系统管理员: opens, disables and mends accounts; sees no nomination." },
    SECURITY_ADMINISTRATOR: { description: "安全管理员: watches accounts and their use; sees no nomination." },
    AUDITOR: { description: "审计员、纪检监察: reads everything of both seats and the audit trail; changes nothing." },
    OFFICE: { description: "领导小组办公室: works on the units of its own seat." },
    LEADING_GROUP: { description: "领导小组成员: reads what units have submitted in both seats." },
    UNIT: { description: "推荐单位联系人: nominates for one recommending unit." },
    INTEGRATION: { description: "系统对接: reads by API key; changes nothing." },
  },
});
