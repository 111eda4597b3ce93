import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, PrimaryColumn, Unique, VersionColumn } from "typeorm";
import { DateOnly, DateTime } from "../../graphql/scalars";

/** Public holidays and make-up days of a year that the calendar package does not know, entered by an office (R05). */
@ObjectType({ description: "Public holidays and make-up days of a year that the calendar package does not know, entered by an office from the State Council's notice (R05)." })
@Entity({ name: "calendar_years", orderBy: { year: "DESC" } })
@Unique(["year"])
@Check("calendar_years_year_check", `"year" between 2000 and 2100`)
export class CalendarYear {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => Int, { description: "The year." })
  @Column("int")
  year!: number;

  @Field(() => [DateOnly], { description: "Weekdays that are off." })
  @Column("date", { array: true })
  holidays!: string[];

  @Field(() => [DateOnly], { description: "Weekend days that are worked in exchange (调休)." })
  @Column("date", { array: true })
  makeUpDays!: string[];

  @Field({ description: "The notice it rests on, e.g. 国办发明电〔2025〕7号." })
  @Column("text")
  source!: string;

  @Field({ description: "Display name of the account that entered it." })
  @Column("text")
  enteredBy!: string;

  @Field(() => DateTime, { description: "When it was entered." })
  @Column("timestamptz")
  enteredAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
