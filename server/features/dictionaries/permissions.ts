import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";

export const permissions: PermissionTable = {
  Query: { dictionaries: SIGNED_IN },
  Dictionary: { "*": SIGNED_IN },
  DictionaryEntry: { "*": SIGNED_IN },
  Bilingual: { "*": SIGNED_IN },
};
