import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { PaperChoice } from "./paper-choice";
import { Ballot } from "./ballot";

/** One counted paper. It shows what was voted; nothing shows by whom but the receipt that the voter alone holds. */
@ObjectType({ description: "One counted paper. It shows what was voted; nothing shows by whom but the receipt that the voter alone holds." })
@Entity({ name: "ballot_papers", orderBy: { receipt: "ASC", number: "ASC" } })
@Unique(["ballotId", "receipt"])
@Unique(["ballotId", "number"])
@Check("ballot_papers_choice_check", oneOf("choice", PaperChoice))
@Check("ballot_papers_marks_check", `("choice" = 'MARKED') = (cardinality("marks") > 0)`)
@Check("ballot_papers_name_check", `("receipt" is null) <> ("number" is null)`)
export class BallotPaper {
  @Field(() => ID, { description: "UUID, random: says nothing of time or order." })
  @PrimaryColumn("uuid", { default: () => "uuidv4()" })
  id!: string;

  @Field(() => ID, { description: "The round." })
  @Column("uuid")
  ballotId!: string;

  @Field(() => Ballot, { description: "The round." })
  @ManyToOne(() => Ballot, "papers", { nullable: false })
  ballot!: Relation<Ballot>;

  @Field(() => String, { nullable: true, description: "The receipt, made on the voter’s own device; null on paper." })
  @Column("text", { nullable: true })
  receipt!: string | null;

  @Field(() => Int, { nullable: true, description: "The number the scrutineers gave the paper when they took it from the urn; null electronically." })
  @Column("int", { nullable: true })
  number!: number | null;

  @Field(() => PaperChoice, { description: "What it says as a whole." })
  @Column("text")
  choice!: PaperChoice;

  @Field(() => [ID], { description: "Ids of the marked candidates." })
  @Column("uuid", { array: true })
  marks!: string[];

  @Field(() => String, { nullable: true, description: "Why it is void." })
  @Column("text", { nullable: true })
  voidReason!: string | null;
}
