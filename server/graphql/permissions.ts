import type { GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { applyMiddleware } from "graphql-middleware";
import { allow, deny, rule, shield } from "graphql-shield";
import { DeskError } from "../errors/desk-error";
import { Role } from "../features/accounts/role";
import type { RequestContext } from "./context";
import { noteRefusals } from "./note-refusals";

/** Anybody, signed in or not: signing in itself. */
export const ANYBODY = "ANYBODY";
/** Whoever is signed in, by whatever role. */
export const SIGNED_IN: readonly Role[] = Object.values(Role);

/** Who may ask for a field: some roles, or anybody. */
export type Permission = readonly Role[] | typeof ANYBODY;

/**
 * One feature's table: GraphQL type → field → who. `*` stands for the type's other fields; object types that
 * are not named here are denied altogether, and so is every root field without a line of its own.
 */
export type PermissionTable = Record<string, Record<string, Permission>>;

type ShieldRule = typeof allow | ReturnType<ReturnType<typeof rule>>;

const rulesByRoles = new Map<string, ShieldRule>();

/** One rule per set of roles: shield evaluates it from the token; the database then checks rows on its own. */
function ruleFor(permission: Permission): ShieldRule {
  if (permission === ANYBODY) return allow;
  const name = `roles:${permission.join(",")}`;
  const made =
    rulesByRoles.get(name) ??
    rule(name)(async (_parent, _args, { caller, desk, address }: RequestContext, info: GraphQLResolveInfo) => {
      if (!caller) return new DeskError("UNAUTHENTICATED");
      if (permission.includes(caller.role)) return true;
      await desk.trail.denied({ caller, address, action: isRoot(info.parentType.name) ? info.fieldName : `${info.parentType.name}.${info.fieldName}`, code: "FORBIDDEN" });
      return new DeskError("FORBIDDEN");
    });
  rulesByRoles.set(name, made);
  return made;
}

/** All features' tables as one; a field in two tables is a mistake. */
export function mergeTables(tables: readonly PermissionTable[]): PermissionTable {
  const merged: PermissionTable = {};
  for (const table of tables) {
    for (const [type, fields] of Object.entries(table)) {
      const known = (merged[type] ??= {});
      for (const [field, permission] of Object.entries(fields)) {
        if (known[field]) throw new Error(`Two permission tables speak of ${type}.${field}`);
        known[field] = permission;
      }
    }
  }
  return merged;
}

/**
 * The schema behind shield. shield wraps every field, also those anybody signed in may read, and pays for it on
 * every row; whoever reached an object has passed its root field, so the wraps of `SIGNED_IN` fields are left off.
 */
export function protect(schema: GraphQLSchema, table: PermissionTable): GraphQLSchema {
  const rules = Object.fromEntries(
    Object.entries(table).map(([type, fields]) => [
      type,
      { "*": deny, ...Object.fromEntries(Object.entries(fields).map(([field, permission]) => [field, ruleFor(permission)])) },
    ]),
  );
  const middleware = shield(rules, {
    fallbackRule: deny,
    fallbackError: new DeskError("FORBIDDEN"),
    allowExternalErrors: true,
  }).generate(schema);
  return applyMiddleware(schema, noteRefusals, prune(middleware as Record<string, Record<string, never>>, table));
}

type Middleware = Record<string, Record<string, never>>;

function prune(middleware: Middleware, table: PermissionTable): Middleware {
  return Object.fromEntries(
    Object.entries(middleware).map(([type, fields]) => [
      type,
      Object.fromEntries(Object.entries(fields).filter(([field]) => isRoot(type) || !open(table[type]?.[field] ?? table[type]?.["*"]))),
    ]),
  );
}

const isRoot = (type: string): boolean => type === "Query" || type === "Mutation";
const open = (permission: Permission | undefined): boolean => permission === ANYBODY || permission === SIGNED_IN;

/** The root fields a role may use, e.g. `["Query.me", "Mutation.submitNomination"]`. */
export function operationsOf(role: Role, table: PermissionTable): string[] {
  return ["Query", "Mutation"].flatMap((type) =>
    Object.entries(table[type] ?? {})
      .filter(([, permission]) => permission === ANYBODY || permission.includes(role))
      .map(([field]) => `${type}.${field}`),
  );
}
