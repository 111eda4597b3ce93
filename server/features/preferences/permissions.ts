import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";

export const permissions: PermissionTable = {
  Mutation: { savePreferences: SIGNED_IN },
};
