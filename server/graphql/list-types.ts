import { type PermissionTable, SIGNED_IN } from "./permissions";

/** The permission lines of an entity's connection and edge types: who got the list may open it. */
export function listTypes(name: string): PermissionTable {
  return { [`${name}Connection`]: { "*": SIGNED_IN }, [`${name}Edge`]: { "*": SIGNED_IN } };
}
