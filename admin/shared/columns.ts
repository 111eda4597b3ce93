import type { ReactNode } from "react";
import type { RaRecord } from "react-admin";
import type { MessageKey } from "../i18n/zh";
import type { WordGroup } from "./columnWords";
import type { T } from "./useT";

/** One column of a table, on the screen and in the exported file alike. */
export interface Column<Row extends RaRecord> {
  source: string;
  label: MessageKey;
  /** What the exported file holds, and the screen too unless `cell` says otherwise. */
  text: (row: Row, t: T) => string | number | null;
  /** Field of the API that holds it, where that is not `source`: for the table that the server makes. */
  path?: string;
  /** Words for its values in that table. */
  words?: WordGroup;
  /** The columns it is in that table, where the screen puts several fields together. */
  parts?: readonly Pick<Column<Row>, "label" | "path" | "words">[];
  cell?: (row: Row) => ReactNode;
  /** May the list be ordered by it? Only the table's own columns can. */
  sort?: boolean;
  align?: "right";
  /** Long texts may take several lines; everything else stays on one. */
  wrap?: boolean;
}
