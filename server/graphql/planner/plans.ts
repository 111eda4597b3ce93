import type { FieldNode } from "graphql";
import type { EntityMetadata } from "typeorm";
import { wantsText } from "./json-text";
import { type Info, selectList } from "./selection";

interface Plan {
  entity: EntityMetadata;
  nodes: readonly FieldNode[];
  text: boolean;
  list: string;
}

/** Select lists, compiled once per document and entity: parsed documents are kept, so their nodes are keys. */
const plans = new WeakMap<FieldNode, Plan>();

export function compiledList(entity: EntityMetadata, nodes: readonly FieldNode[], info: Info): string {
  const [key] = nodes;
  if (!key) return "";
  const text = wantsText(info);
  const known = plans.get(key);
  // A node inside a fragment may be reached by several operations and together with different others.
  const same = known?.entity === entity && known.text === text && known.nodes.length === nodes.length && known.nodes.every((node, i) => node === nodes[i]);
  if (same) return known.list;
  const list = selectList(entity, "t0", nodes, info);
  plans.set(key, { entity, nodes, text, list });
  return list;
}
