import fc from "fast-check";
import { getNullableType, type GraphQLArgument, type GraphQLInputField, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import { anything, anyText, DATES, MOMENTS, NUMBERS } from "./values";

/** Gives a value that fits a leaf of this type and name, for the numbers fast-check chose: an id by chance, a text of the right form. */
export type Fitting = (type: string, name: string, n: number) => unknown;

/** How deep inputs nest that hold themselves, as filters do. */
const DEEPEST = 5;

/** How many of a hundred leaves are wrong: few, so that many calls get past the first check. */
export interface Wrongness {
  leaves: number;
}

const maybe = <T, U>(percent: number, unlikely: fc.Arbitrary<T>, likely: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: percent, arbitrary: unlikely }, { weight: 100 - percent, arbitrary: likely });

/** Values for an input type: mostly such as fit, here and there something that does not. */
export function valuesOf(type: GraphQLInputType, name: string, fitting: Fitting, wrong: Wrongness, depth = 0): fc.Arbitrary<unknown> {
  const of = getNullableType(type);
  const leaf = (evil: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => maybe(wrong.leaves, maybe(15, anything, evil), fc.nat(10_000).map((n) => fitting(String(of), name, n)));
  if (isListType(of)) return maybe(wrong.leaves, anything, fc.array(valuesOf(of.ofType as GraphQLInputType, name, fitting, wrong, depth + 1), { maxLength: 3 }));
  if (isInputObjectType(of)) return maybe(Math.ceil(wrong.leaves / 4), anything, objectOf(Object.values(of.getFields()), fitting, wrong, depth));
  if (isEnumType(of)) {
    const values = of.getValues().map(({ name: value }) => value);
    return maybe(wrong.leaves, fc.oneof(anything, fc.constantFrom(...values.map((value) => value.toLowerCase()), `${values[0]}_`)), fc.constantFrom(...values));
  }
  switch (of.name) {
    case "Int":
    case "Float":
      return leaf(fc.oneof(fc.constantFrom(...NUMBERS), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })));
    case "Boolean":
      return maybe(wrong.leaves, anything, fc.boolean());
    case "Date":
      return leaf(fc.constantFrom<string>(...DATES));
    case "DateTime":
      return leaf(fc.constantFrom<string>(...MOMENTS));
    case "JSON":
      return fc.oneof(fc.jsonValue({ maxDepth: 4 }), anything);
    default:
      return leaf(anyText);
  }
}

/** The fields of an input object or the arguments of a field: required ones nearly always, others now and then, a stranger rarely. */
export function objectOf(fields: readonly (GraphQLInputField | GraphQLArgument)[], fitting: Fitting, wrong: Wrongness, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const parts = fields.flatMap((field) => {
    const required = isNonNullType(field.type) && field.defaultValue === undefined;
    if (!required && depth >= DEEPEST) return [];
    const value = valuesOf(field.type, field.name, fitting, wrong, depth + 1);
    const left = required ? maybe(Math.ceil(wrong.leaves / 4), fc.constant(undefined), value) : maybe(depth > 1 ? 80 : 60, fc.constantFrom(undefined, undefined, undefined, null), value);
    return [[field.name, left] as const];
  });
  const strangers = maybe(Math.ceil(wrong.leaves / 8), fc.tuple(fc.constantFrom("__proto__", "constructor", "extra", "id"), anything).map(([key, value]) => ({ [key]: value })), fc.constant({}));
  return fc.tuple(fc.record(Object.fromEntries(parts)), strangers).map(([known, more]) => Object.assign(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)), more));
}
