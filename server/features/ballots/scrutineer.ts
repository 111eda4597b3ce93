import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Seat } from "../campaigns/seat";
import { Ballot } from "./ballot";

/** Who watches a count and signs its sheet (监票人): an account of the office. */
@ObjectType({ description: "Who watches a count and signs its sheet (监票人): an account of the office." })
@Entity({ name: "scrutineers", orderBy: { seat: "ASC", name: "ASC" } })
@Unique(["ballotId", "accountId"])
export class Scrutineer {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The round." })
  @Column("uuid")
  ballotId!: string;

  @Field(() => Ballot, { description: "The round." })
  @ManyToOne(() => Ballot, "scrutineers", { nullable: false })
  ballot!: Relation<Ballot>;

  @Field(() => ID, { description: "The account." })
  @Column("uuid")
  accountId!: string;

  @Field(() => Seat, { description: "Its seat." })
  @Column("text")
  seat!: Seat;

  @Field({ description: "Name." })
  @Column("text")
  name!: string;

  @Field({ description: "Whether this scrutineer has read the papers of a paper round into the desk." })
  @Column("boolean", { default: false })
  hasRead!: boolean;

  @Field(() => DateTime, { nullable: true, description: "When the count sheet was signed, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  signedAt!: string | null;
}
