import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from "type-graphql";
import "../database/entities";
import { features } from "../features";
import { PageInfo } from "./lists";
import { mergeTables, type PermissionTable, SIGNED_IN } from "./permissions";

/** Who may do what, from all features' tables; everything else is denied. */
export const permissionTable: PermissionTable = mergeTables([...features.map(({ permissions }) => permissions), { [PageInfo.name]: { "*": SIGNED_IN } }]);

/** The schema of the API as TypeGraphQL makes it from the features' classes, not yet behind shield. */
export function buildPlainSchema(): GraphQLSchema {
  // Objects are plain data: their fields are read, not resolved. TypeGraphQL would call a function for each of every row.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  return buildSchemaSync({
    // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type of a resolver class
    resolvers: features.flatMap(({ resolvers }): Function[] => resolvers) as NonEmptyArray<Function>,
    // The container is the module system: resolvers have no state, one of each is enough.
    validate: { forbidUnknownValues: false, stopAtFirstError: false },
  });
}
