import { derivedSql } from "../../server/database/derived";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType, isScalarType, isSpecifiedScalarType, Kind, type OperationDefinitionNode, parse, Source, validate } from "graphql";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../server/database/data-source";
import { buildPlainSchema } from "../../server/graphql/schema";
import { schemaFiles } from "../../server/tools/schema-files";
import { entityOf, objectTypes } from "../permissions/graph";
import { useDatabase } from "../support/database";

const ROOT = join(__dirname, "../..");
const schema = buildPlainSchema();
let dataSource: DataSource;
afterAll(() => dataSource.destroy());
const database = useDatabase();
beforeAll(async () => {
  dataSource = await createDataSource({ url: database.ownerUrl, poolSize: 1 }).initialize();
});

describe("schema/ is what the code says", () => {
  test.each(Object.entries(schemaFiles()))("%s", (name, content) => {
    const committed = readFileSync(join(ROOT, "schema", name), "utf8");
    if (committed !== content) throw new Error(`schema/${name} is not what the code makes; run \`npm run schema\`, look at the difference and commit it.`);
  });
});

describe("everything is described", () => {
  // TypeGraphQL makes the roots itself, without a description; their fields have theirs.
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type));
  const isRoot = ({ name }: GraphQLNamedType): boolean => name === "Query" || name === "Mutation";

  test("types", () => expect(types.filter((type) => !isRoot(type) && !type.description).map(({ name }) => name)).toEqual([]));
  test("fields and their arguments", () => {
    const fields = types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })));
    expect(fields.filter(({ field }) => !field.description).map(({ at }) => at)).toEqual([]);
    expect(fields.flatMap(({ at, field }) => field.args.filter(({ description }) => !description).map(({ name }) => `${at}(${name})`))).toEqual([]);
  });
  test("input fields", () => {
    const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })));
    expect(inputs.filter(({ field }) => !field.description).map(({ at }) => at)).toEqual([]);
  });
  test("enum values", () => {
    const values = types.filter(isEnumType).flatMap((type) => type.getValues().map((value) => ({ at: `${type.name}.${value.name}`, value })));
    expect(values.filter(({ value }) => !value.description).map(({ at }) => at)).toEqual([]);
  });
  test("and nothing is of a kind that this test does not know", () => {
    expect(types.filter((type) => !isObjectType(type) && !isInputObjectType(type) && !isEnumType(type) && !isScalarType(type)).map(({ name }) => name)).toEqual([]);
  });
});

describe("the operations that the dashboard may send", () => {
  const folder = join(ROOT, "schema/operations");
  const files = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  const document = parse(new Source(files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n")));
  const operations = document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  const dashboard = sourcesBelow(join(ROOT, "admin"));

  test("fit the schema, every fragment and variable of theirs in use", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(validate(schema, document).map(({ message, locations }) => `${message} ${JSON.stringify(locations)}`)).toEqual([]);
  });
  test.each(operations.map(({ name, selectionSet }) => [name?.value ?? "", selectionSet.selections] as const))("%s asks for the one root field it is named after, by its own name or by an alias, and the dashboard sends it", (name, selections) => {
    expect(selections.map((selection) => (selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : selection.kind))).toEqual([name]);
    expect(dashboard).toMatch(new RegExp(`["'\`]${name}["'\`]`));
  });
});

describe("what is read from tables can be planned", () => {
  test("every field of an entity's type is a column, a computed column, derived from one, or a relation", () => {
    const entities = objectTypes(schema).map((type) => ({ type, entity: entityOf(dataSource, type) }));
    expect(entities.filter(({ entity }) => entity).length).toBeGreaterThan(10);
    const stray = entities.flatMap(({ type, entity }) =>
      Object.keys(type.getFields())
        .filter((field) => entity && !derivedSql(entity.name, field, "t0") && !entity.findColumnWithPropertyName(field) && !entity.findRelationWithPropertyPath(field))
        .map((field) => `${type.name}.${field}`),
    );
    expect(stray).toEqual([]);
  });
  test("no type has more fields than json_build_object takes pairs: 50", () => {
    expect(objectTypes(schema).filter((type) => entityOf(dataSource, type) && Object.keys(type.getFields()).length > 50).map(({ name }) => name)).toEqual([]);
  });
});

/** The text of all TypeScript files of a folder. */
function sourcesBelow(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules"));
  return files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}
