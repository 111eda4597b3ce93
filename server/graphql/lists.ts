import type { GraphQLScalarType } from "graphql";
import { ArgsType, Field, Float, getMetadataStorage, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { getMetadataArgsStorage } from "typeorm";
import type { Connection, ListArguments } from "./planner/read";
import { LONGEST_PAGE } from "./planner/read";
import { isSearchable } from "../database/searchable";
import type { Filter } from "./planner/filter";
import type { OrderBy } from "./planner/order";
import { DateOnly, DateTime, Json } from "./scalars";

type Class<T = object> = new () => T;

/** Ascending or descending. */
export enum OrderDirection {
  ASC = "ASC",
  DESC = "DESC",
}
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Ascending or descending. Empty values come last in both.",
  valuesConfig: { ASC: { description: "Smallest or earliest first; Chinese text by pinyin." }, DESC: { description: "Largest or latest first." } },
});

/** Where a page of a list stands among the others. */
@ObjectType({ description: "Where a page of a list stands among the others (Relay)." })
export class PageInfo {
  @Field({ description: "Whether more follows." })
  hasNextPage!: boolean;

  @Field({ description: "Whether something comes before." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first row." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last row; give it as `after` for the next page." })
  endCursor!: string | null;
}

/** The GraphQL types of one entity's list, made from the entity's own columns. */
export interface List<T> {
  Connection: Class<Connection<T>>;
  Arguments: Class<ListArguments>;
}

/**
 * Makes connection, edge, filter and order types for an entity: every column that is a GraphQL field can be
 * filtered and ordered by, but for masked numbers: guesses would find out what is hidden. `listOf(Nomination)` gives
 * `NominationConnection`, `NominationFilter`, `NominationOrder`.
 * `except` names fields that not every caller of the list may read: a filter or order by them would tell what they hold.
 */
export function listOf<T extends object>(entity: Class<T>, { except = [] }: { except?: (keyof T & string)[] } = {}): List<T> {
  const { name } = entity;
  const columns = columnsOf(entity).filter((column) => !except.some((field) => field === column.name));
  return { Connection: connectionType(name, entity), Arguments: argumentsType(name, filterType(name, columns), orderType(name, columns)) };
}

interface ListColumn {
  name: string;
  type: unknown;
}

function columnsOf(entity: Class): ListColumn[] {
  const columns = new Set(
    getMetadataArgsStorage()
      .filterColumns(entity)
      .filter(({ options }) => options.type !== "jsonb" && !options.array)
      .map(({ propertyName }) => propertyName),
  );
  return getMetadataStorage()
    .fields.filter(({ target, name }) => target === entity && columns.has(name) && !name.endsWith("Masked"))
    .map((field) => ({ name: field.name, type: field.getType() }));
}

function connectionType<T>(name: string, entity: Class<T & object>): Class<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One row of a list of ${name} with its cursor.` })
  class Edge {
    @Field({ description: "Where this row stands in the list." })
    cursor!: string;

    @Field(() => entity, { description: "The row." })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionOf implements Connection<T> {
    @Field(() => Int, { description: "How many rows match, on all pages." })
    totalCount!: number;

    @Field(() => [entity], { description: "The rows of this page." })
    nodes!: T[];

    @Field(() => [Edge], { description: "The rows of this page with their cursors." })
    edges!: Edge[];

    @Field(() => PageInfo, { description: "Where this page stands." })
    pageInfo!: PageInfo;
  }
  return ConnectionOf;
}

function argumentsType(name: string, filter: Class<Filter>, order: Class<OrderBy>): Class<ListArguments> {
  @ArgsType()
  class Arguments implements ListArguments {
    @Field(() => filter, { nullable: true, description: "Which rows; several fields must all hold." })
    filter?: Filter | null;

    @Field(() => [order], { nullable: true, description: `Order, first key first. Default: ${name}'s own.` })
    orderBy?: OrderBy[] | null;

    @Field(() => Int, { defaultValue: 25, description: `How many rows, 1 to ${LONGEST_PAGE}.` })
    first!: number;

    @Field(() => String, { nullable: true, description: "Rows after this cursor." })
    after?: string | null;

    @Field(() => Int, { nullable: true, description: "Rows to leave out; for pages by number. Deep pages: use `after`." })
    offset?: number | null;
  }
  return Arguments;
}

function filterType(name: string, columns: ListColumn[]): Class<Filter> {
  @InputType(`${name}Filter`, { description: `Which rows of a list of ${name}.` })
  class FilterOf implements Filter {
    [field: string]: unknown;

    @Field(() => [FilterOf], { nullable: true, description: "All of these hold." })
    and?: Filter[] | null;

    @Field(() => [FilterOf], { nullable: true, description: "One of these holds." })
    or?: Filter[] | null;

    @Field(() => FilterOf, { nullable: true, description: "This does not hold." })
    not?: Filter | null;
  }
  for (const { name: column, type } of columns) {
    const operators = operatorsOf(type); // now, not when the schema is built: TypeGraphQL must know the class by then
    Field(() => operators, { nullable: true, description: `By ${column}.` })(FilterOf.prototype, column);
  }
  if (isSearchable(name)) {
    Field(() => String, { nullable: true, description: "By name, pinyin (`zhangwei`), initials (`zw`) or a mixture, as `Query.search` finds it." })(FilterOf.prototype, "search");
  }
  return FilterOf;
}

function orderType(name: string, columns: ListColumn[]): Class<OrderBy> {
  const fields = Object.fromEntries(columns.map((column) => [column.name, column.name]));
  const valuesConfig = Object.fromEntries(columns.map((column) => [column.name, { description: `By ${column.name}.` }]));
  registerEnumType(fields, { name: `${name}OrderField`, description: `What a list of ${name} can be ordered by.`, valuesConfig });

  @InputType(`${name}Order`, { description: `One key of the order of a list of ${name}.` })
  class Order implements OrderBy {
    @Field(() => fields, { description: "By what." })
    field!: string;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Which way." })
    direction!: OrderDirection;
  }
  return Order;
}

const operatorTypes = new Map<unknown, Class>();

/** The operator type of a column's type, made once: `StringFilter`, `SeatFilter`, … */
function operatorsOf(type: unknown): Class {
  const known = operatorTypes.get(type);
  if (known) return known;
  const made = makeOperators(typeName(type), type as GraphQLScalarType);
  operatorTypes.set(type, made);
  return made;
}

const ORDERED: unknown[] = [Int, Float, DateTime, DateOnly];

function makeOperators(name: string, type: GraphQLScalarType): Class {
  @InputType(`${name}Filter`, { description: `Conditions on a ${name}; several must all hold.` })
  class Operators {}
  const add = (operator: string, of: () => unknown, description: string): void =>
    Field(of as () => GraphQLScalarType, { nullable: true, description })(Operators.prototype, operator);
  add("eq", () => type, "Equal to.");
  if (name === "Boolean") return Operators;
  add("ne", () => type, "Not equal to.");
  add("in", () => [type], "One of.");
  add("isNull", () => Boolean, "Empty, or not.");
  if (name === "String") {
    add("contains", () => type, "Contains this text, upper and lower case alike.");
    add("startsWith", () => type, "Starts with this text, upper and lower case alike.");
  }
  if (ORDERED.includes(type)) {
    add("gt", () => type, "Greater or later than.");
    add("gte", () => type, "At least; not before.");
    add("lt", () => type, "Less or earlier than.");
    add("lte", () => type, "At most; not after.");
  }
  return Operators;
}

function typeName(type: unknown): string {
  if (type === String) return "String";
  if (type === Boolean) return "Boolean";
  if (type === Number) return "Float";
  const scalar = [ID, Int, Float, DateTime, DateOnly, Json].find((one) => one === type);
  if (scalar) return scalar.name === "ID" ? "Id" : scalar.name;
  const enumeration = getMetadataStorage().enums.find(({ enumObj }) => enumObj === type);
  if (!enumeration) throw new Error("A column of this type cannot be filtered by; make its GraphQL type known to listOf");
  return enumeration.name;
}
