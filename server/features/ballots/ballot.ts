import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { HasMany } from "../../database/has-many";
import { DateTime } from "../../graphql/scalars";
import { BallotKind } from "./ballot-kind";
import { BallotMethod } from "./ballot-method";
import { BallotState } from "./ballot-state";
import { CandidateOrder } from "./candidate-order";
import { MajorityBase } from "./majority-base";
import { Award } from "../campaigns/award";
import { Campaign } from "../campaigns/campaign";
import type { BallotCandidate } from "./ballot-candidate";
import type { BallotPaper } from "./ballot-paper";
import type { BallotVoter } from "./ballot-voter";
import type { Recusal } from "./recusal";
import type { Scrutineer } from "./scrutineer";

/** One round of voting by the leading group on the candidates of an award (差额评选). */
@ObjectType({ description: "One round of voting by the leading group on the candidates of an award (差额评选)." })
@Entity({ name: "ballots", orderBy: { createdAt: "DESC", id: "DESC" } })
@Unique(["awardId", "round"])
@Unique(["id", "campaignId"])
@Index("ballots_one_standing", ["awardId"], { unique: true, where: `"state" in ('PREPARED', 'OPEN', 'CLOSED', 'COUNTED')` })
@Check("ballots_kind_check", oneOf("kind", BallotKind))
@Check("ballots_method_check", oneOf("method", BallotMethod))
@Check("ballots_state_check", oneOf("state", BallotState))
@Check("ballots_majority_check", oneOf("majority", MajorityBase))
@Check("ballots_candidate_order_check", oneOf("candidate_order", CandidateOrder))
@Check("ballots_places_check", `"places" > 0 and "candidates_needed" > "places" and "maximum_marks" between 1 and 200`)
@Check("ballots_period_check", `"opens_at" < "closes_at"`)
@Check("ballots_quorum_check", `"quorum" ~ '^[1-9][0-9]?/[1-9][0-9]?$' and split_part("quorum", '/', 1)::int <= split_part("quorum", '/', 2)::int`)
@Check("ballots_void_check", `("state" = 'VOIDED') = ("void_reason" is not null)`)
@Check("ballots_counted_check", `"state" in ('PREPARED', 'OPEN', 'CLOSED', 'VOIDED') or ("returned" = "marked" + "blank" + "abstained" + "voided" and "returned" <= "issued" and "counted_at" is not null)`)
@Check("ballots_draw_check", `("candidate_order" = 'DRAWN') = ("draw_seed" is not null)`)
export class Ballot {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => ID, { description: "The award." })
  @Column("uuid")
  awardId!: string;

  @Field(() => Award, { description: "The award." })
  @ManyToOne(() => Award, { nullable: false })
  award!: Relation<Award>;

  @Field(() => Int, { description: "Rounds of the award, from 1." })
  @Column("int")
  round!: number;

  @Field(() => BallotKind, { description: "Why the round is held." })
  @Column("text")
  kind!: BallotKind;

  @Field(() => BallotMethod, { description: "How papers are returned." })
  @Column("text")
  method!: BallotMethod;

  @Field(() => BallotState, { description: "Where it stands." })
  @Column("text", { default: BallotState.PREPARED })
  state!: BallotState;

  @Field(() => Int, { description: "How many are to be elected in it." })
  @Column("int")
  places!: number;

  @Field(() => Int, { description: "The fewest candidates that make it differential (R02): a first round must exceed the places by the campaign’s ratio, a later one exceed them at all." })
  @Column("int")
  candidatesNeeded!: number;

  @Field(() => Int, { description: "The most candidates one paper may mark." })
  @Column("int")
  maximumMarks!: number;

  @Field({ description: "The part of those entitled that must return a paper, e.g. `2/3`; exactly that many suffice." })
  @Column("text")
  quorum!: string;

  @Field(() => MajorityBase, { description: "Of whom more than half must mark a candidate." })
  @Column("text")
  majority!: MajorityBase;

  @Field(() => CandidateOrder, { description: "In what order the paper lists the candidates." })
  @Column("text")
  candidateOrder!: CandidateOrder;

  @Field(() => String, { nullable: true, description: "The seed of the draw in hexadecimal, where the order is drawn: candidates stand by HMAC-SHA256(seed, nomination id)." })
  @Column("text", { nullable: true })
  drawSeed!: string | null;

  @Field(() => DateTime, { description: "From when votes are taken, on the domain clock." })
  @Column("timestamptz")
  opensAt!: string;

  @Field(() => DateTime, { description: "Until when votes are taken, on the domain clock." })
  @Column("timestamptz")
  closesAt!: string;

  @HasMany("BallotCandidate", "ballot", { description: "The candidates in the paper’s order; a voter does not see those they are recused from until the count is published." })
  candidates!: Relation<BallotCandidate[]>;

  @HasMany("BallotVoter", "ballot", { description: "Who is entitled, and who has voted; never what." })
  voters!: Relation<BallotVoter[]>;

  @HasMany("Recusal", "ballot", { description: "Who keeps out of the decision on whom. A voter sees their own." })
  recusals!: Relation<Recusal[]>;

  @HasMany("Scrutineer", "ballot", { description: "Who counts and signs the count sheet: one of each seat at least." })
  scrutineers!: Relation<Scrutineer[]>;

  @HasMany("BallotPaper", "ballot", { description: "The papers as they were counted, in the order of their receipts or numbers. Empty before the count." })
  papers!: Relation<BallotPaper[]>;

  @Field(() => Int, { nullable: true, description: "Papers handed out (发出); null before the round is closed." })
  @Column("int", { nullable: true })
  issued!: number | null;

  @Field(() => Int, { nullable: true, description: "Papers in the urn (收回); null before the count." })
  @Column("int", { nullable: true })
  returned!: number | null;

  @Field(() => Int, { nullable: true, description: "Valid papers with marks; null before the count." })
  @Column("int", { nullable: true })
  marked!: number | null;

  @Field(() => Int, { nullable: true, description: "Blank papers (空白), which are valid; null before the count." })
  @Column("int", { nullable: true })
  blank!: number | null;

  @Field(() => Int, { nullable: true, description: "Papers that abstain (弃权), which are valid; null before the count." })
  @Column("int", { nullable: true })
  abstained!: number | null;

  @Field(() => Int, { nullable: true, description: "Void papers (废票); null before the count." })
  @Column("int", { nullable: true })
  voided!: number | null;

  @Field(() => Int, { nullable: true, description: "The fewest papers that made the quorum; null before the count." })
  @Column("int", { nullable: true })
  quorumNeeded!: number | null;

  @Field(() => Int, { nullable: true, description: "Places that nobody won; null before the count." })
  @Column("int", { nullable: true })
  placesOpen!: number | null;

  @Field(() => Int, { nullable: true, description: "Places for which a run-off is needed; null before the count." })
  @Column("int", { nullable: true })
  placesTied!: number | null;

  @Field(() => String, { nullable: true, description: "Why the round has no effect." })
  @Column("text", { nullable: true })
  voidReason!: string | null;

  @Field({ description: "Display name of the account that prepared it." })
  @Column("text")
  preparedBy!: string;

  @Field(() => DateTime, { description: "When it was prepared, on the domain clock." })
  @Column("timestamptz")
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was counted, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  countedAt!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
