import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { Account } from "../accounts/account";
import { type Seat } from "../campaigns/seat";
import { Nomination } from "./nomination";
import { ReviewDecision } from "./review-decision";
import { ReviewGate } from "./review-gate";
import { ReviewLevel } from "./review-level";

/** One decision of one reviewer on a nomination. Written once, never changed. */
@ObjectType({ description: "One decision of one reviewer on a nomination. Written once, never changed." })
@Entity({ name: "reviews", orderBy: { decidedAt: "ASC", id: "ASC" } })
@Check("reviews_level_check", oneOf("level", ReviewLevel))
@Check("reviews_decision_check", oneOf("decision", ReviewDecision))
@Check("reviews_gates_check", `"gates" <@ array[${Object.values(ReviewGate).map((gate) => `'${gate}'`).join(", ")}]`)
export class Review {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  @Index()
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Nomination, "reviews", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => ReviewLevel, { description: "The level that reviewed." })
  @Column("text")
  level!: ReviewLevel;

  @Field(() => ReviewDecision, { description: "What was decided." })
  @Column("text")
  decision!: ReviewDecision;

  @Field(() => [ReviewGate], { description: "The gates the reviewer answers for (R13)." })
  @Column("text", { array: true, default: "{}" })
  gates!: ReviewGate[];

  @Field(() => [String], { description: "Fields to mend, where it was returned, e.g. `deeds`." })
  @Column("text", { array: true, default: "{}" })
  mendFields!: string[];

  @Field({ description: "Opinion, printed on the 登记表." })
  @Column("text")
  opinion!: string;

  @Column("uuid")
  reviewerId!: string;

  @Field(() => Account, { nullable: true, description: "The account that decided, where the caller may see it." })
  @ManyToOne(() => Account, { nullable: false })
  reviewer!: Relation<Account> | null;

  @Field({ description: "Display name of the account at that time." })
  @Column("text")
  reviewerName!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  decidedAt!: string;
}
