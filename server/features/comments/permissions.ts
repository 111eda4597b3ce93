import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, UNIT } = Role;

/**
 * Unit and office write to each other; the auditor reads along. The leading group decides on the record (facts, reviews,
 * waivers, votes), which a working remark, checked by nobody, must not colour; a system has no use for them.
 */
export const permissions: PermissionTable = {
  Query: { comments: [AUDITOR, OFFICE, UNIT] },
  Mutation: { addComment: [OFFICE, UNIT], removeComment: [OFFICE, UNIT] },
  Comment: { "*": SIGNED_IN },
  ...listTypes("Comment"),
};
