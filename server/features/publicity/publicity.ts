import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { HasMany } from "../../database/has-many";
import { DateOnly, DateTime, Json } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import type { Objection } from "./objection";
import { PublicityState } from "./publicity-state";

/** One publicity of a nominee in the own workplace: its period, and what was shown (R05). */
@ObjectType({ description: "One publicity (公示) of a nominee in the own workplace: its period, and what was shown (R05, notice 三（二）)." })
@Entity({ name: "publicities", orderBy: { startsOn: "ASC", id: "ASC" } })
@Index("publicities_one_current", ["nominationId"], { unique: true, where: `"state" = 'CURRENT'` })
@Check("publicities_state_check", oneOf("state", PublicityState))
@Check("publicities_period_check", `"starts_on" <= "ends_on"`)
@Check("publicities_void_check", `("state" = 'VOIDED') = ("void_reason" is not null)`)
export class Publicity {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Nomination, "publicities", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => DateOnly, { description: "First day." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateOnly, { description: "Last day, to its end." })
  @Column("date")
  endsOn!: string;

  @Field({ description: "Where it was shown, e.g. 厂区公告栏." })
  @Column("text")
  place!: string;

  @Field(() => String, { nullable: true, description: "Proof: name of the photograph or the notice's number." })
  @Column("text", { nullable: true })
  evidence!: string | null;

  @Field(() => Json, { description: "What was shown: basic facts and main deeds, never an ID number or telephone." })
  @Column("jsonb")
  shown!: object;

  @Field({ description: "SHA-256 of what was shown, in hexadecimal." })
  @Column("text")
  shownHash!: string;

  @Field(() => PublicityState, { description: "Whether it counts." })
  @Column("text", { default: PublicityState.CURRENT })
  state!: PublicityState;

  @Field(() => String, { nullable: true, description: "Why it does not count any more." })
  @Column("text", { nullable: true })
  voidReason!: string | null;

  @HasMany("Objection", "publicity", { description: "Objections received, oldest first." })
  objections!: Relation<Objection[]>;

  @Field({ description: "Display name of the account that put it on record." })
  @Column("text")
  recordedBy!: string;

  @Field(() => DateTime, { description: "When it was put on record, on the domain clock." })
  @Column("timestamptz")
  recordedAt!: string;

  @Field(() => Int, { description: "Counts up with each change." })
  @VersionColumn({ default: 1 })
  version!: number;
}
