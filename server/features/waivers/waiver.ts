import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn, VirtualColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import { WaiverState } from "./waiver-state";

/** A unit's request that an "in principle" rule be waived for a nomination, and what was decided. */
@ObjectType({ description: "A unit's request that an \"in principle\" rule be waived for a nomination, and what was decided (R06, R07)." })
@Entity({ name: "waivers", orderBy: { requestedAt: "DESC", id: "DESC" } })
@Index("waivers_one_standing", ["nominationId", "rule"], { unique: true, where: `"state" <> 'REFUSED'` })
@Check("waivers_state_check", oneOf("state", WaiverState))
@Check("waivers_decided_check", `("state" = 'REQUESTED') = ("decided_at" is null) and ("decided_at" is null) = ("opinion" is null)`)
export class Waiver {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Field(() => Seat, { description: "The unit's seat." })
  @Column("text")
  seat!: Seat;

  @Field(() => Nomination, { description: "The nomination." })
  @ManyToOne(() => Nomination, "waivers", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => ID, { description: "The nomination's campaign." })
  @VirtualColumn({ type: "uuid", query: (row) => `select n.campaign_id from nominations n where n.id = ${row}.nomination_id` })
  campaignId!: string;

  @Field({ description: "The rule to be waived, e.g. R06." })
  @Column("text")
  rule!: string;

  @Field({ description: "Why, in the unit's words." })
  @Column("text")
  justification!: string;

  @Field(() => WaiverState, { description: "Where it stands." })
  @Column("text", { default: WaiverState.REQUESTED })
  state!: WaiverState;

  @Field({ description: "Display name of the account that asked." })
  @Column("text")
  requestedBy!: string;

  @Field(() => DateTime, { description: "When it was asked for, on the domain clock." })
  @Column("timestamptz")
  requestedAt!: string;

  @Field(() => String, { nullable: true, description: "Opinion of who decided; printed on the papers." })
  @Column("text", { nullable: true })
  opinion!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the account that decided." })
  @Column("text", { nullable: true })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was decided, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
