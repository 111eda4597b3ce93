import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

export const permissions: PermissionTable = {
  // The record is the offices'; administrators keep the desk and see, but decide nothing about it.
  Mutation: { setRetention: [Role.OFFICE] },
  Retention: { "*": SIGNED_IN },
  RetentionExtent: { "*": SIGNED_IN },
};
