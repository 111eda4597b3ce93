import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: { snapshotDifference: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION] },
  Snapshot: { "*": SIGNED_IN },
  SnapshotDifference: { "*": SIGNED_IN },
  SnapshotChange: { "*": SIGNED_IN },
};
