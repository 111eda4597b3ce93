import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

export const permissions: PermissionTable = {
  Mutation: { recordProcedureStep: [Role.UNIT] },
  ProcedureRecord: { "*": SIGNED_IN },
};
