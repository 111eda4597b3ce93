import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { Json } from "../../graphql/scalars";
import { Import } from "./import";
import { RowChange } from "./row-change";

/** One value a row sets, as a person reads it. ID numbers and telephones are masked. */
export interface RowDetail {
  /** Heading of the column. */
  column: string;
  /** Null: nothing is there. */
  before: string | null;
  after: string | null;
}

/** What is wrong in a row, in the words of whoever imports it. */
export interface RowProblem {
  /** Heading of the column; null: the row as a whole. */
  column: string | null;
  /** Where the column stands in the sheet, from 1. */
  at: number | null;
  message: string;
}

/** What one row of an imported workbook would do, or why it cannot. */
@ObjectType({ description: "What one row of an imported workbook does, or why it cannot." })
@Entity({ name: "import_rows", orderBy: { sheet: "ASC", line: "ASC" } })
@Unique(["importId", "sheet", "line"])
@Check("import_rows_change_check", oneOf("change", RowChange))
@Check("import_rows_fault_check", `("change" = 'FAULT') = (jsonb_array_length("problems") > 0)`)
export class ImportRow {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The import." })
  @Column("uuid")
  importId!: string;

  @ManyToOne(() => Import, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn({ name: "import_id" })
  import!: Relation<Import>;

  @Field({ description: "Name of the sheet it stands in." })
  @Column("text")
  sheet!: string;

  @Field(() => Int, { description: "Row of the sheet, from 1; 0: the table as a whole." })
  @Column("int")
  line!: number;

  @Field({ description: "Whom or what the row is about, e.g. the unit's name." })
  @Column("text")
  subject!: string;

  @Field(() => RowChange, { description: "What it does." })
  @Column("text")
  change!: RowChange;

  @Field(() => Json, { description: "What it sets: `[{column, before, after}]`; `before` is null where nothing is there. ID numbers and telephones are masked." })
  @Column("jsonb", { default: () => "'[]'" })
  details!: RowDetail[];

  @Field(() => Json, { description: "What is wrong: `[{column, at, message}]`; `column` is its heading and `at` its place in the sheet, null where it is the row as a whole." })
  @Column("jsonb", { default: () => "'[]'" })
  problems!: RowProblem[];
}
