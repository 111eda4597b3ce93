import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: {
    quotas: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    quota: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    quotaEntries: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
  },
  Mutation: { allocateQuotas: [OFFICE], adjustQuota: [OFFICE] },
  Quota: { "*": SIGNED_IN },
  QuotaEntry: { "*": SIGNED_IN },
  ...listTypes("Quota"),
  ...listTypes("QuotaEntry"),
};
