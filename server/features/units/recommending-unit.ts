import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { HasMany } from "../../database/has-many";
import { DateTime } from "../../graphql/scalars";
import { Seat } from "../campaigns/seat";
import type { Quota } from "../quotas/quota";
import type { UnitContact } from "./unit-contact";
import { UnitKind } from "./unit-kind";

/** A unit that recommends. Not the same thing as the nominee's own workplace. */
@ObjectType({ description: "推荐单位: a unit that recommends and reports to one seat. Not the same thing as the nominee's workplace." })
@Entity({ name: "recommending_units", orderBy: { position: "ASC", code: "ASC" } })
@Unique(["id", "seat"])
@Check("recommending_units_seat_check", oneOf("seat", Seat))
@Check("recommending_units_kind_check", oneOf("kind", UnitKind))
@Check("recommending_units_parent_check", `"parent_id" <> "id"`)
export class RecommendingUnit {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field({ description: "ASCII name, unique, e.g. `shenyang`." })
  @Column("text", { unique: true })
  code!: string;

  @Field({ description: "Full name as on the unit's seal." })
  @Column("text")
  name!: string;

  @Field({ description: "Name for tables, e.g. 沈阳市." })
  @Column("text")
  shortName!: string;

  @Field(() => UnitKind, { description: "Kind of unit." })
  @Column("text")
  kind!: UnitKind;

  @Field(() => Seat, { description: "The seat it reports to." })
  @Column("text")
  seat!: Seat;

  @Field(() => ID, { nullable: true, description: "The unit above it, of the same seat." })
  @Column("uuid", { nullable: true })
  parentId!: string | null;

  @Field(() => RecommendingUnit, { nullable: true, description: "The unit above it, of the same seat." })
  @ManyToOne(() => RecommendingUnit)
  @JoinColumn([
    { name: "parent_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  parent!: Relation<RecommendingUnit> | null;

  @Field(() => Int, { description: "Order in the tables." })
  @Column("int", { default: 0 })
  position!: number;

  @HasMany("UnitContact", "unit", { description: "Registered contacts (推荐工作联系表)." })
  contacts!: Relation<UnitContact[]>;

  @HasMany("Quota", "unit", { description: "Its places per award." })
  quotas!: Relation<Quota[]>;

  @Field(() => DateTime, { description: "When the unit was entered." })
  @CreateDateColumn({ type: "timestamptz" })
  createdAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
