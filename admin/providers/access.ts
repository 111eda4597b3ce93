import { permissionOf } from "./operations";
import { resourceOperations } from "./resourceOperations";

/** May the caller with these permissions send this operation? */
export const mayCall = (permissions: readonly string[], name: string) =>
  permissions.includes(permissionOf(name));

/**
 * react-admin's question "may I do this action on that resource", answered from the server's permission table
 * (`me.permissions`): the action's operation must be one the role may call. What is not listed is refused.
 */
export function mayDo(permissions: readonly string[], action: string, resource: string): boolean {
  const names = resourceOperations[resource];
  if (!names) return false;
  if (action === "list" || action === "export") return mayCall(permissions, names.list);
  if (action !== "show" && action !== "create" && action !== "edit" && action !== "delete") return false;
  const name = names[action];
  return name !== undefined && mayCall(permissions, name);
}
