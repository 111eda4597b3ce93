import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** Fields by name, or by the key they answer under; the same one selected twice is one entry with several nodes. */
export type Fields = Map<string, FieldNode[]>;

const byName = ({ name }: FieldNode): string => name.value;
/** The alias, or the name where there is none. */
export const responseKey = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/**
 * The fields selected below some nodes, fragments opened. `@skip` and `@include` are not read: selecting a
 * little more than asked is harmless, GraphQL leaves it out, and the plan stays the same for all variables.
 */
export function fieldsBelow(nodes: readonly FieldNode[], info: Pick<GraphQLResolveInfo, "fragments">, key = byName): Fields {
  const fields: Fields = new Map();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = key(selection);
        const known = fields.get(name);
        if (known) known.push(selection);
        else fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet);
      } else {
        const fragment = info.fragments[selection.name.value];
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  for (const node of nodes) if (node.selectionSet) collect(node.selectionSet);
  return fields;
}
