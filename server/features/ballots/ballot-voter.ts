import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { Ballot } from "./ballot";

/** A voter of a round: who is entitled, and whether they have voted. When, and what, is kept nowhere. */
@ObjectType({ description: "A voter of a round: who is entitled, and whether they have voted. When, and what, is kept nowhere." })
@Entity({ name: "ballot_voters", orderBy: { position: "ASC" } })
@Unique(["ballotId", "accountId"])
@Unique(["ballotId", "position"])
@Unique(["id", "ballotId"])
export class BallotVoter {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The round." })
  @Column("uuid")
  ballotId!: string;

  @Field(() => Ballot, { description: "The round." })
  @ManyToOne(() => Ballot, "voters", { nullable: false })
  ballot!: Relation<Ballot>;

  @Field(() => ID, { nullable: true, description: "The account that votes; null on paper." })
  @Column("uuid", { nullable: true })
  accountId!: string | null;

  @Field(() => Int, { description: "Order in the leading group’s list, from 1." })
  @Column("int")
  position!: number;

  @Field({ description: "Name." })
  @Column("text")
  name!: string;

  @Field({ description: "The authority the voter comes from." })
  @Column("text")
  organization!: string;

  @Field({ description: "Whether the voter has returned a paper." })
  @Column("boolean", { default: false })
  voted!: boolean;
}
