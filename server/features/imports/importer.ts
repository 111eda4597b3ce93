import type { Desk } from "../../desk";
import type { Text } from "../../errors/registry";
import type { Act } from "../../verb";
import type { CellProblem, RowValues, TableRead, TableShape } from "../../workbooks/table-shape";
import type { Role } from "../accounts/role";
import type { RowDetail } from "./import-row";
import type { RowChange } from "./row-change";

/** What an importer is given: one transaction in the name of whoever imports. */
export interface ImportAct extends Act {
  desk: Desk;
  campaignId: string;
  language: keyof Text;
}

/** What one row would do. Wrong rows have problems and no step. */
export interface RowPlan<Step> {
  /** Name of the sheet it stands in. */
  sheet: string;
  /** Row of the sheet; 0: the table as a whole. */
  line: number;
  subject: string;
  change: RowChange;
  /** Masked where it is personal. */
  details: RowDetail[];
  problems: CellProblem[];
  /** What to do; null where nothing is to be done. */
  step: Step | null;
}

/** What a template holds beside its headings. */
export interface TemplateContent {
  title: string;
  /** How to fill it in. */
  notes: string[];
  /** Rows that stand in it already, e.g. the units; by column key. */
  rows: RowValues[];
  /** What is printed, where more is read than that. */
  shape?: TableShape;
  /** The second sheet, where there is one. */
  second?: { shape: TableShape; rows: RowValues[] };
}

/** A table of the workbook, and what it was recognised as. */
export interface ReadTable extends TableRead {
  shape: TableShape;
}

/** Imports one kind of workbook. */
export interface Importer<Step = unknown> {
  /** Who may. */
  roles: readonly Role[];
  /** Its table; choices come from the campaign. */
  shape(act: ImportAct): Promise<TableShape>;
  /** A second table, in a sheet beside the first or instead of it. */
  second?(act: ImportAct): Promise<TableShape>;
  template(act: ImportAct): Promise<TemplateContent>;
  /** What each row of the tables there are would do, in the order in which it is done. Writes nothing. */
  plan(act: ImportAct, tables: ReadTable[]): Promise<RowPlan<Step>[]>;
  /**
   * Does one row's step through the verbs of its feature; gives the ids of what was changed. What it throws stops the
   * import and stands at that row. Tried in a savepoint first, when the workbook is read.
   */
  apply(act: ImportAct, step: Step): Promise<string[]>;
}
