import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Slate } from "./slate";

/** A member of the leading group agrees or does not agree with a slate. */
@ObjectType({ description: "A member of the leading group agrees or does not agree with a slate." })
@Entity({ name: "slate_confirmations", orderBy: { decidedAt: "ASC", id: "ASC" } })
@Unique(["slateId", "accountId"])
@Check("slate_confirmations_opinion_check", `"agrees" or "opinion" is not null`)
export class SlateConfirmation {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The slate." })
  @Column("uuid")
  slateId!: string;

  @Field(() => Slate, { description: "The slate." })
  @ManyToOne(() => Slate, "confirmations", { nullable: false })
  slate!: Relation<Slate>;

  @Field(() => ID, { description: "The member’s account." })
  @Column("uuid")
  accountId!: string;

  @Field({ description: "The member." })
  @Column("text")
  name!: string;

  @Field({ description: "Whether the member agrees." })
  @Column("boolean")
  agrees!: boolean;

  @Field(() => String, { nullable: true, description: "What the member adds; needed where they do not agree." })
  @Column("text", { nullable: true })
  opinion!: string | null;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  decidedAt!: string;
}
