import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { Seat } from "../campaigns/seat";
import { Quota } from "./quota";
import { QuotaMovement } from "./quota-movement";

/** One line of the quota ledger. Inserting it moves the quota's counters; it is never changed or deleted. */
@ObjectType({ description: "One line of the quota ledger: who moved which counter, by how much and why. Never changed or deleted." })
@Entity({ name: "quota_entries", orderBy: { occurredAt: "ASC", id: "ASC" } })
@Check("quota_entries_movement_check", oneOf("movement", QuotaMovement))
@Check(
  "quota_entries_deltas_check",
  `case "movement"
    when 'USED' then ("places_delta", "used_delta", "forfeited_delta") = (0, 1, 0) and "reserved_delta" in (0, -1)
    when 'RESERVED' then ("places_delta", "used_delta", "reserved_delta", "forfeited_delta") = (0, 0, 1, 0)
    when 'FREED' then ("places_delta", "forfeited_delta") = (0, 0) and ("used_delta", "reserved_delta") in ((-1, 0), (0, -1), (-1, 1))
    when 'FORFEITED' then ("places_delta", "forfeited_delta") = (0, 1) and ("used_delta", "reserved_delta") = (-1, 0)
    else ("used_delta", "reserved_delta", "forfeited_delta") = (0, 0, 0) end`,
)
@Check("quota_entries_nomination_check", `("nomination_id" is not null) = ("movement" in ('USED', 'FREED', 'RESERVED', 'FORFEITED'))`)
export class QuotaEntry {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The quota." })
  @Column("uuid")
  @Index()
  quotaId!: string;

  @Field(() => Quota, { description: "The quota." })
  @ManyToOne(() => Quota, "entries", { nullable: false })
  @JoinColumn([
    { name: "quota_id", referencedColumnName: "id" },
    { name: "campaign_id", referencedColumnName: "campaignId" },
    { name: "award_id", referencedColumnName: "awardId" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  quota!: Relation<Quota>;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => ID, { description: "The award." })
  @Column("uuid")
  awardId!: string;

  @Field(() => ID, { description: "The unit." })
  @Column("uuid")
  unitId!: string;

  @Field(() => Seat, { description: "The unit's seat." })
  @Column("text")
  seat!: Seat;

  @Field(() => QuotaMovement, { description: "What moved the counters." })
  @Column("text")
  movement!: QuotaMovement;

  @Field(() => Int, { description: "Change of the places given." })
  @Column("int", { default: 0 })
  placesDelta!: number;

  @Field(() => Int, { description: "Change of the places in use: 1, -1 or 0." })
  @Column("int", { default: 0 })
  usedDelta!: number;

  @Field(() => Int, { description: "Change of the places kept for drafts: 1, -1 or 0." })
  @Column("int", { default: 0 })
  reservedDelta!: number;

  @Field(() => Int, { description: "Change of the places lost by a breach: 1 or 0 (R18)." })
  @Column("int", { default: 0 })
  forfeitedDelta!: number;

  @Field(() => ID, { nullable: true, description: "The nomination that used or freed the place." })
  @Column("uuid", { nullable: true })
  @Index()
  nominationId!: string | null;

  @Field(() => ID, { description: "The account that acted." })
  @Column("uuid")
  actorId!: string;

  @Field({ description: "Display name of the account at that time." })
  @Column("text")
  actorName!: string;

  @Field({ description: "Why." })
  @Column("text")
  reason!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  occurredAt!: string;
}
