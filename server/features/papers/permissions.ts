import { listTypes } from "../../graphql/list-types";
import { type Permission, type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

/** Who may ask for which kind is the makers' own `roles`; what is in a paper is what the caller's rows are. */
export const permissions: PermissionTable = {
  Query: { papers: SIGNED_IN, paper: SIGNED_IN },
  Mutation: { requestPaper: SIGNED_IN, cancelPaper: SIGNED_IN },
  Paper: { "*": SIGNED_IN },
  ...listTypes("Paper"),
};

/** Who may use the routes that are no fields of the schema; taking cells over is for the unit, as the nomination's own verb says. */
export const ROUTES = { compareForm: [Role.UNIT, Role.OFFICE] } satisfies Record<string, Permission>;
