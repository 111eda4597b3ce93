import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Ballot } from "./ballot";

/** What one scrutineer reads from the papers of a paper round. The latest of each scrutineer counts; earlier ones stay. */
@ObjectType({ description: "What one scrutineer reads from the papers of a paper round. The latest of each scrutineer counts; earlier ones stay." })
@Entity({ name: "paper_readings", orderBy: { readAt: "DESC", id: "DESC" } })
@Index(["ballotId", "accountId"])
export class PaperReading {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The round." })
  @Column("uuid")
  ballotId!: string;

  @ManyToOne(() => Ballot, { nullable: false })
  ballot!: Relation<Ballot>;

  @Field(() => ID, { description: "The scrutineer’s account." })
  @Column("uuid")
  accountId!: string;

  @Field({ description: "The scrutineer." })
  @Column("text")
  name!: string;

  /** The papers as read: number, choice, marks, reason of a void one. */
  @Column("jsonb")
  papers!: object;

  @Field(() => Int, { description: "How many papers were read." })
  @Column("int")
  count!: number;

  @Field(() => String, { nullable: true, description: "Why an earlier reading of the same scrutineer was changed." })
  @Column("text", { nullable: true })
  reason!: string | null;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  readAt!: string;
}
