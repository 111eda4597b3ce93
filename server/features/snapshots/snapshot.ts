import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime, Json } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import { SnapshotOccasion } from "./snapshot-occasion";

/** A nomination as it stood at one moment. Never changed or deleted. */
@ObjectType({ description: "A nomination as it stood at one moment, numbers masked. Never changed or deleted." })
@Entity({ name: "snapshots", orderBy: { takenAt: "ASC", id: "ASC" } })
@Index(["nominationId"])
@Check("snapshots_occasion_check", oneOf("occasion", SnapshotOccasion))
export class Snapshot {
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

  @ManyToOne(() => Nomination, "snapshots", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => SnapshotOccasion, { description: "What it was taken for." })
  @Column("text")
  occasion!: SnapshotOccasion;

  @Field(() => Json, { description: "Everything that was filled in, by field." })
  @Column("jsonb")
  content!: object;

  @Field({ description: "SHA-256 of the content, in hexadecimal." })
  @Column("text")
  contentHash!: string;

  @Field({ description: "Display name of the account whose act it was." })
  @Column("text")
  takenBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  takenAt!: string;
}
