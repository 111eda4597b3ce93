import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { CandidateResult } from "./candidate-result";
import { Seat } from "../campaigns/seat";
import { Ballot } from "./ballot";
import { Nomination } from "../nominations/nomination";

/** A candidate on a ballot paper, as they stood when the round was prepared; with the count’s result once it is published. */
@ObjectType({ description: "A candidate on a ballot paper, as they stood when the round was prepared; with the count’s result once it is published." })
@Entity({ name: "ballot_candidates", orderBy: { position: "ASC" } })
@Unique(["ballotId", "nominationId"])
@Unique(["ballotId", "position"])
@Unique(["id", "ballotId"])
@Check("ballot_candidates_result_check", oneOf("result", CandidateResult))
@Check("ballot_candidates_counted_check", `("result" is null) = ("votes" is null) and "votes" >= 0 and "present" >= 0`)
export class BallotCandidate {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The round." })
  @Column("uuid")
  ballotId!: string;

  @Field(() => Ballot, { description: "The round." })
  @ManyToOne(() => Ballot, "candidates", { nullable: false })
  ballot!: Relation<Ballot>;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Field(() => Seat, { description: "The seat of the unit that recommends." })
  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Nomination, { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => Int, { description: "Place on the paper, from 1." })
  @Column("int")
  position!: number;

  @Field({ description: "Name of the person or collective." })
  @Column("text")
  name!: string;

  @Field({ description: "Short name of the unit that recommends." })
  @Column("text")
  unitName!: string;

  @Field({ description: "The nominee’s own employer." })
  @Column("text")
  workplaceName!: string;

  @Field(() => Int, { nullable: true, description: "Papers that mark the candidate; null before the count." })
  @Column("int", { nullable: true })
  votes!: number | null;

  @Field(() => Int, { nullable: true, description: "Voters entitled, without those recused from this candidate; null before the count." })
  @Column("int", { nullable: true })
  entitled!: number | null;

  @Field(() => Int, { nullable: true, description: "Of these, voters who returned a paper; null before the count." })
  @Column("int", { nullable: true })
  present!: number | null;

  @Field(() => Int, { nullable: true, description: "The fewest votes that make the majority, computed again after recusals; null before the count and in run-offs." })
  @Column("int", { nullable: true })
  votesNeeded!: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether enough of those entitled for this candidate voted; null before the count." })
  @Column("boolean", { nullable: true })
  quorumReached!: boolean | null;

  @Field(() => Int, { nullable: true, description: "1 for the most votes, equal votes share a rank; null before the count and for the ineligible." })
  @Column("int", { nullable: true })
  rank!: number | null;

  @Field(() => CandidateResult, { nullable: true, description: "What the count says; null before it." })
  @Column("text", { nullable: true })
  result!: CandidateResult | null;
}
