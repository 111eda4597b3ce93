import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateOnly } from "../../graphql/scalars";
import { HonourItemKind } from "./honour-item-kind";
import { Honour } from "./honour";

/** A thing that belongs to an honour: handed over, and recovered where the honour is revoked (R19). */
@ObjectType({ description: "A thing that belongs to an honour: handed over, and recovered where the honour is revoked (R19)." })
@Entity({ name: "honour_items", orderBy: { kind: "ASC", id: "ASC" } })
@Unique(["honourId", "kind"])
@Check("honour_items_kind_check", oneOf("kind", HonourItemKind))
@Check("honour_items_handed_check", `("handed_over_on" is null) = ("received_by" is null) and ("recovered_on" is null or "handed_over_on" is not null and "recovered_on" >= "handed_over_on")`)
export class HonourItem {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The honour." })
  @Column("uuid")
  honourId!: string;

  @Field(() => Honour, { description: "The honour." })
  @ManyToOne(() => Honour, "items", { nullable: false })
  honour!: Relation<Honour>;

  @Field(() => HonourItemKind, { description: "Plaque, medal or certificate." })
  @Column("text")
  kind!: HonourItemKind;

  @Field(() => String, { nullable: true, description: "Its number." })
  @Column("text", { nullable: true })
  number!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day it was handed over; null: not yet." })
  @Column("date", { nullable: true })
  handedOverOn!: string | null;

  @Field(() => String, { nullable: true, description: "Who received it." })
  @Column("text", { nullable: true })
  receivedBy!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day it came back after a revocation; null: still out." })
  @Column("date", { nullable: true })
  recoveredOn!: string | null;

  @Field(() => String, { nullable: true, description: "From whom it was taken back, or why it cannot be." })
  @Column("text", { nullable: true })
  recoveryNote!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
