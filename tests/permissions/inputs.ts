import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from "graphql";
import { creditCode } from "../../server/demonstration/invented-numbers";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { next } from "../support/builders";

/** Gives the id a field or argument of this name should hold. */
export type Ids = (name: string) => { id: string; version?: number };

/** Texts of a form that the validators ask for; every other text may be anything. */
export const TEXTS: Record<string, () => string> = {
  username: () => `somebody-${next()}`,
  code: () => `unit-${next()}`,
  creditCode: () => creditCode(WorkplaceNature.PRIVATE_ENTERPRISE, next()),
  password: () => "Abcdef-123",
  totp: () => "123456",
  newPassword: () => "Abcdef-456",
  mobile: () => "13800000000",
  officePhone: () => "024-12345678",
  email: () => "somebody@example.cn",
  key: () => "density",
  rule: () => "R07",
  paper: () => "推荐工作报告",
  resource: () => "nominations",
  reason: () => "核对号码是否有误",
  preset: () => "notice-2024-182",
  receipt: () => "7K3QX-0D4WM-P9T2A-HC8VN",
  document: () => `query q${next()} { me { permissions } }`,
  contentHash: () => "0".repeat(64),
};

/** Numbers of a form that the validators ask for. */
const NUMBERS: Record<string, number> = { year: 2030, passwordMinLength: 10, lockAfterFailures: 5, addressFailures: 50, idleMinutes: 30 };

/** Fitting values of the other scalars. */
export const SCALARS: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, DateTime: "2024-08-21T09:00:00+08:00", Date: "2024-08-21", JSON: {} };

/** Fields that are not required by themselves, of which the verb asks for one. */
const ONE_OF: Record<string, string> = { HonoursOfInput: "creditCode", RevealPersonalDataInput: "nominationId" };

/** The smallest value an input type takes: required fields only, made up from the schema. */
function smallest(type: GraphQLInputType, name: string, ids: Ids): unknown {
  const of = getNullableType(type);
  if (isListType(of)) return [smallest(of.ofType as GraphQLInputType, name, ids)];
  if (isEnumType(of)) return of.getValues()[0]?.value;
  if (isInputObjectType(of)) {
    const required = Object.values(of.getFields()).filter((field) => isRequiredInputField(field) || field.name === ONE_OF[of.name]);
    return Object.fromEntries(required.map((field) => [field.name, field.name === "version" ? (ids("id").version ?? 1) : smallest(field.type, field.name, ids)]));
  }
  if (of.name === "ID") return ids(name).id;
  if (of.name === "String") return TEXTS[name]?.() ?? "示例";
  return NUMBERS[name] ?? SCALARS[of.name];
}

/** An operation with the values of its variables. */
export interface Call {
  query: string;
  variables: Record<string, unknown>;
}

/** A root field called with the smallest valid arguments and, where not told otherwise, nothing selected but the name of what comes back. */
export function smallestCall(type: "Query" | "Mutation", field: GraphQLField<unknown, unknown>, ids: Ids, selected = "{ __typename }"): Call {
  const required = field.args.filter(isRequiredArgument);
  const head = required.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(", ");
  const given = required.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isScalarType(getNamedType(field.type)) ? "" : selected;
  return {
    query: `${type.toLowerCase()} ${head && `(${head})`} { ${field.name}${given && `(${given})`} ${selection} }`,
    variables: Object.fromEntries(required.map((argument) => [argument.name, smallest(argument.type, argument.name, ids)])),
  };
}

/** What mutations act on whose names end in another type's. */
const SUBJECTS: Record<string, string> = { registerContact: "UnitContact", updateContact: "UnitContact", removeContact: "UnitContact", removeOperation: "RegisteredOperation" };

/** The object type a mutation acts on: what it answers with or, where that is an id, what its name ends in. */
export function subjectOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return type.name;
  const names = Object.values(schema.getTypeMap()).filter(isObjectType).map(({ name }) => name);
  return SUBJECTS[field.name] ?? names.filter((name) => field.name.endsWith(name)).sort((a, b) => b.length - a.length)[0] ?? "";
}
