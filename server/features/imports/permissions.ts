import { listTypes } from "../../graphql/list-types";
import { type Permission, type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, SYSTEM_ADMINISTRATOR, UNIT } = Role;
const IMPORTING = [SYSTEM_ADMINISTRATOR, OFFICE, UNIT];

/** Which kinds a role may import is the importers' own `roles`. */
export const permissions: PermissionTable = {
  Query: {
    imports: [...IMPORTING, AUDITOR],
    import: [...IMPORTING, AUDITOR],
    importRows: [...IMPORTING, AUDITOR],
  },
  Mutation: { confirmImport: IMPORTING, cancelImport: IMPORTING },
  Import: { "*": SIGNED_IN },
  ImportRow: { "*": SIGNED_IN },
  ...listTypes("Import"),
  ...listTypes("ImportRow"),
};

/** Who may use the routes that are no fields of the schema. */
export const ROUTES = { startImport: IMPORTING } satisfies Record<string, Permission>;
