import { type Permission, type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, INTEGRATION, LEADING_GROUP, OFFICE, UNIT } = Role;

export const permissions: PermissionTable = {
  Mutation: { removeAttachment: [UNIT, OFFICE] },
  Attachment: { "*": SIGNED_IN },
};

/** Who may use the routes under `/files`, which are no fields of the schema; rows are the database's to decide, as ever. */
export const ROUTES = {
  attachFile: [UNIT, OFFICE],
  readFile: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
} satisfies Record<string, Permission>;
