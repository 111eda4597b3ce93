import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { Json } from "../../graphql/scalars";
import { IsFieldPath, IsId, IsRows, IsText } from "../../graphql/validators";
import { Seat } from "../campaigns/seat";
import { ImportKind } from "../imports/import-kind";
import type { ListColumn, ListRequest, ShownTable } from "./list-request";
import { PaperKind } from "./paper-kind";

@InputType({ description: "One column of a list as it is shown." })
export class ListColumnInput implements ListColumn {
  @Field({ description: "Its heading; 1 to 100 characters." })
  @IsText(1, 100)
  heading!: string;

  @Field({ description: "Path of fields from the row, e.g. `unit.shortName`; through lists, the values are joined." })
  @IsFieldPath()
  path!: string;

  @Field(() => Json, { nullable: true, description: "Words for the values of an enumeration or of true and false, as `{VALUE: word}`." })
  @IsOptional()
  words?: Record<string, string> | null;
}

@InputType({ description: "A list as it is shown: which, its columns, filter and order." })
export class ListInput implements ListRequest {
  @Field({ description: "Field of the query that lists it, e.g. `nominations`." })
  @IsFieldPath()
  query!: string;

  @Field({ description: "Its title; 1 to 100 characters." })
  @IsText(1, 100)
  title!: string;

  @Field(() => [ListColumnInput], { description: "Its columns, 1 to 50, in order." })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  columns!: ListColumnInput[];

  @Field(() => Json, { nullable: true, description: "The list's own `filter` argument." })
  @IsOptional()
  filter?: Record<string, unknown> | null;

  @Field(() => Json, { nullable: true, description: "The list's own `orderBy` argument." })
  @IsOptional()
  orderBy?: Record<string, unknown>[] | null;
}

@InputType({ description: "A table as it stands on the screen: at most 1,000 rows of 50 cells." })
export class ShownTableInput implements ShownTable {
  @Field({ description: "Its title; 1 to 100 characters." })
  @IsText(1, 100)
  title!: string;

  @Field(() => [String], { description: "Its headings, 1 to 50." })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  headings!: string[];

  @Field(() => Json, { description: "Its rows: lists of texts, numbers and nulls." })
  @IsRows()
  rows!: (string | number | null)[][];
}

@InputType({ description: "A paper that is asked for. Which fields are needed depends on its kind." })
export class RequestPaperInput {
  @Field(() => PaperKind, { description: "What it is." })
  kind!: PaperKind;

  @Field(() => ID, { nullable: true, description: "The campaign; for tables, templates, work reports and packages." })
  @IsOptional()
  @IsId()
  campaignId?: string | null;

  @Field(() => Seat, { nullable: true, description: "The seat, where a table or package is about one alone." })
  aboutSeat?: Seat | null;

  @Field(() => ID, { nullable: true, description: "The unit, where a table, report or package is about one alone." })
  @IsOptional()
  @IsId()
  aboutUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: "The nomination, publicity, waiver, revocation, round of voting or import it is about." })
  @IsOptional()
  @IsId()
  subjectId?: string | null;

  @Field({ defaultValue: false, description: "Without ID number, telephones and full date of birth." })
  withoutPersonalData?: boolean;

  @Field({ defaultValue: false, description: "A package that holds only what changed since the latest one of the same scope." })
  supplement?: boolean;

  @Field(() => ListInput, { nullable: true, description: "The list, for LIST." })
  @IsOptional()
  @ValidateNested()
  list?: ListInput | null;

  @Field(() => ShownTableInput, { nullable: true, description: "The table, for TABLE." })
  @IsOptional()
  @ValidateNested()
  table?: ShownTableInput | null;

  @Field(() => ImportKind, { nullable: true, description: "What the template is for, for TEMPLATE." })
  importKind?: ImportKind | null;
}
