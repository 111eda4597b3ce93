import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** What a document is before any value is known. Fragments count wherever they are spread. */
export interface Shape {
  depth: number;
  introspectionDepth: number;
  fields: number;
  aliases: number;
  directives: number;
  roots: number;
}

const NOTHING: Shape = { depth: 0, introspectionDepth: 0, fields: 0, aliases: 0, directives: 0, roots: 0 };

/**
 * The largest of a document's operations in each respect. Each fragment is measured once, however often it is spread
 * (F1 spreads F2 twice, F2 spreads F3 twice, …), and one that spreads itself counts nothing: validation names it.
 */
export function measureShape({ definitions }: DocumentNode): Shape {
  const fragments = new Map(definitions.flatMap((one): [string, FragmentDefinitionNode][] => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  const measured = new Map<string, Shape>();

  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const shape = fragment ? below(fragment.selectionSet) : NOTHING;
    measured.set(name, shape);
    return shape;
  };

  const below = ({ selections }: SelectionSetNode): Shape =>
    selections.reduce((sum, selection) => {
      const own = { ...NOTHING, directives: selection.directives?.length ?? 0 };
      if (selection.kind === Kind.FRAGMENT_SPREAD) return add(add(sum, own), ofFragment(selection.name.value));
      const inside = selection.selectionSet ? below(selection.selectionSet) : NOTHING;
      if (selection.kind === Kind.INLINE_FRAGMENT) return add(add(sum, own), inside);
      const introspects = selection.name.value === "__schema" || selection.name.value === "__type";
      return add(sum, {
        depth: introspects ? 1 : 1 + inside.depth,
        introspectionDepth: introspects ? 1 + inside.depth : inside.introspectionDepth,
        fields: inside.fields + 1,
        aliases: inside.aliases + (selection.alias ? 1 : 0),
        directives: inside.directives + own.directives,
        roots: 1,
      });
    }, NOTHING);

  const operations = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [add({ ...NOTHING, directives: one.directives?.length ?? 0 }, below(one.selectionSet))] : []));
  return operations.reduce(largest, NOTHING);
}

/** Two selections beside each other. */
const add = (a: Shape, b: Shape): Shape => ({ ...largest(a, b), fields: a.fields + b.fields, aliases: a.aliases + b.aliases, directives: a.directives + b.directives, roots: a.roots + b.roots });

const largest = (a: Shape, b: Shape): Shape => ({
  depth: Math.max(a.depth, b.depth),
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  fields: Math.max(a.fields, b.fields),
  aliases: Math.max(a.aliases, b.aliases),
  directives: Math.max(a.directives, b.directives),
  roots: Math.max(a.roots, b.roots),
});
