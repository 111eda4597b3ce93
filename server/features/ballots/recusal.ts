import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { RecusalGround } from "./recusal-ground";
import { RecusalSource } from "./recusal-source";
import { Ballot } from "./ballot";
import { BallotCandidate } from "./ballot-candidate";
import { BallotVoter } from "./ballot-voter";

/** A voter keeps out of the decision on a candidate (回避): neither reads nor marks the candidate, and is not counted for the candidate’s quorum and majority. */
@ObjectType({ description: "A voter keeps out of the decision on a candidate (回避): neither reads nor marks the candidate, and is not counted for the candidate’s quorum and majority." })
@Entity({ name: "recusals", orderBy: { recordedAt: "ASC", id: "ASC" } })
@Unique(["voterId", "candidateId"])
@Check("recusals_ground_check", oneOf("ground", RecusalGround))
@Check("recusals_source_check", oneOf("source", RecusalSource))
export class Recusal {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The round." })
  @Column("uuid")
  ballotId!: string;

  @Field(() => Ballot, { description: "The round." })
  @ManyToOne(() => Ballot, "recusals", { nullable: false })
  ballot!: Relation<Ballot>;

  @Field(() => ID, { description: "The voter." })
  @Column("uuid")
  voterId!: string;

  @Field(() => BallotVoter, { description: "The voter." })
  @ManyToOne(() => BallotVoter, { nullable: false })
  @JoinColumn([
    { name: "voter_id", referencedColumnName: "id" },
    { name: "ballot_id", referencedColumnName: "ballotId" },
  ])
  voter!: Relation<BallotVoter>;

  @Field(() => ID, { description: "The candidate." })
  @Column("uuid")
  candidateId!: string;

  @ManyToOne(() => BallotCandidate, { nullable: false })
  @JoinColumn([
    { name: "candidate_id", referencedColumnName: "id" },
    { name: "ballot_id", referencedColumnName: "ballotId" },
  ])
  candidate!: Relation<BallotCandidate>;

  @Field(() => RecusalGround, { description: "Why." })
  @Column("text")
  ground!: RecusalGround;

  @Field({ description: "The reason in writing." })
  @Column("text")
  reason!: string;

  @Field(() => RecusalSource, { description: "How it became known." })
  @Column("text")
  source!: RecusalSource;

  @Field({ description: "Display name of the account that put it on record." })
  @Column("text")
  recordedBy!: string;

  @Field(() => DateTime, { description: "When it was put on record, on the domain clock." })
  @Column("timestamptz")
  recordedAt!: string;
}
