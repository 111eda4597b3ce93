import { type DocumentNode, type FragmentDefinitionNode, getNamedType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isListType, isNonNullType, isObjectType, Kind, type OperationDefinitionNode, type SelectionSetNode, type ValueNode } from "graphql";

/** How many rows a list without `first` is taken to have: reviews, attachments, procedure steps of one nomination. */
const ROWS_OF_A_LIST = 10;

type Variables = Record<string, unknown>;
/** An operation, or part of one: how many values it answers, given the variables. */
export type Cost = (variables: Variables) => number;

/**
 * How many values an operation can answer: one for each field, as often as the lists around it have rows. A connection's
 * rows are those it asks for (`nominations(first: 200) { nodes { name unit { name } } }`: about 200 × 3). Made once per
 * operation; the variables are put in for each request.
 */
export function costOf(schema: GraphQLSchema, { definitions }: DocumentNode, operation: OperationDefinitionNode): Cost {
  const fragments = new Map(definitions.flatMap((one): [string, FragmentDefinitionNode][] => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));

  /** `rows`: of the connection around, for its `nodes` and `edges`. */
  const below = ({ selections }: SelectionSetNode, type: GraphQLObjectType, rows: Cost): Cost => {
    const parts = selections.map((selection): Cost => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        return fragment ? below(fragment.selectionSet, objectOf(schema, fragment.typeCondition.name.value) ?? type, rows) : none;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return below(selection.selectionSet, objectOf(schema, selection.typeCondition?.name.value) ?? type, rows);
      const field = type.getFields()[selection.name.value];
      const child = field && getNamedType(field.type);
      if (!field || !selection.selectionSet || !isObjectType(child)) return one;
      const first = firstOf(field, selection.arguments?.find(({ name }) => name.value === "first")?.value);
      const inside = below(selection.selectionSet, child, first ?? ten);
      const times = isList(field) ? (isConnection(type) ? rows : (first ?? ten)) : one;
      return (variables) => 1 + times(variables) * inside(variables);
    });
    return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
  };

  const root = operation.operation === "mutation" ? schema.getMutationType() : schema.getQueryType();
  return root ? below(operation.selectionSet, root, ten) : none;
}

const none: Cost = () => 0;
const one: Cost = () => 1;
const ten: Cost = () => ROWS_OF_A_LIST;

/** How many rows a field is asked for; undefined where it takes no `first`. */
function firstOf(field: GraphQLField<unknown, unknown>, given: ValueNode | undefined): Cost | undefined {
  const argument = field.args.find(({ name }) => name === "first");
  if (!argument) return undefined;
  const usual = Number(argument.defaultValue ?? ROWS_OF_A_LIST);
  if (given?.kind === Kind.INT) return () => Number(given.value);
  if (given?.kind === Kind.VARIABLE) return (variables) => Number(variables[given.name.value] ?? usual);
  return () => usual;
}

const isConnection = ({ name }: GraphQLObjectType): boolean => name.endsWith("Connection");
const isList = ({ type }: GraphQLField<unknown, unknown>): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function objectOf(schema: GraphQLSchema, name: string | undefined): GraphQLObjectType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isObjectType(type) ? type : undefined;
}
