import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { OFFICE, UNIT } = Role;

/**
 * Whoever works with the record: the nominee's or contact's own unit, and the office of its seat. An office looks at its
 * members and the leading group's, a unit at its office's; who objects is reached by the office alone. The leading group
 * decides on the record, the auditor reads who looked, a system gets forms through papers: none of them needs the number.
 */
export const permissions: PermissionTable = {
  Mutation: { revealPersonalData: [OFFICE, UNIT] },
  RevealedData: { "*": SIGNED_IN },
};
