import { Role } from "../features/accounts/role";

/** An operation of the API and who may ask for it. */
export interface MatrixRow {
  type: "Query" | "Mutation";
  field: string;
  roles: Role[];
}

const TYPES: MatrixRow["type"][] = ["Query", "Mutation"];

/** Operations × roles: queries first, each in the alphabet's order. `operationsOf` tells a role's, as the permission table has them. */
export function operationMatrix(operationsOf: (role: Role) => string[]): MatrixRow[] {
  const allowed = Object.values(Role).map((role) => [role, new Set(operationsOf(role))] as const);
  const names = [...new Set(allowed.flatMap(([, operations]) => [...operations]))].sort();
  return TYPES.flatMap((type) =>
    names
      .filter((name) => name.startsWith(`${type}.`))
      .map((name) => ({ type, field: name.slice(type.length + 1), roles: allowed.filter(([, operations]) => operations.has(name)).map(([role]) => role) })),
  );
}
