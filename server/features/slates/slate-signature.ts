import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Seat } from "../campaigns/seat";
import { Slate } from "./slate";

/** A seat signs a slate, or says what it would choose instead. */
@ObjectType({ description: "A seat signs a slate, or says what it would choose instead." })
@Entity({ name: "slate_signatures", orderBy: { signedAt: "ASC", id: "ASC" } })
@Index(["slateId", "seat"])
@Check("slate_signatures_opinion_check", `"agrees" or "opinion" is not null`)
export class SlateSignature {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The slate." })
  @Column("uuid")
  slateId!: string;

  @Field(() => Slate, { description: "The slate." })
  @ManyToOne(() => Slate, "signatures", { nullable: false })
  slate!: Relation<Slate>;

  @Field(() => Seat, { description: "The seat." })
  @Column("text")
  seat!: Seat;

  @Field(() => ID, { description: "The account that signed for it." })
  @Column("uuid")
  accountId!: string;

  @Field({ description: "Who signed." })
  @Column("text")
  name!: string;

  @Field({ description: "Whether the seat agrees." })
  @Column("boolean")
  agrees!: boolean;

  @Field(() => String, { nullable: true, description: "What the seat adds; needed where it does not agree." })
  @Column("text", { nullable: true })
  opinion!: string | null;

  @Field(() => [ID], { description: "Nominations the seat would choose instead of the slate’s; empty where it agrees." })
  @Column("uuid", { array: true, default: "{}" })
  proposal!: string[];

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  signedAt!: string;
}
