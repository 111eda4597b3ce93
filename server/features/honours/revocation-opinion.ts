import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { OpinionLevel } from "./opinion-level";
import { Revocation } from "./revocation";

/** The opinion of a level on a revocation, written once. */
@ObjectType({ description: "The opinion of a level on a revocation, written once." })
@Entity({ name: "revocation_opinions", orderBy: { givenAt: "ASC", id: "ASC" } })
@Unique(["revocationId", "level"])
@Check("revocation_opinions_level_check", oneOf("level", OpinionLevel))
export class RevocationOpinion {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The proceedings." })
  @Column("uuid")
  revocationId!: string;

  @Field(() => Revocation, { description: "The proceedings." })
  @ManyToOne(() => Revocation, "opinions", { nullable: false })
  revocation!: Relation<Revocation>;

  @Field(() => OpinionLevel, { description: "Unit or office." })
  @Column("text")
  level!: OpinionLevel;

  @Field({ description: "Whether they agree that the honour be revoked." })
  @Column("boolean")
  agrees!: boolean;

  @Field({ description: "The opinion." })
  @Column("text")
  opinion!: string;

  @Field(() => ID, { description: "The account." })
  @Column("uuid")
  givenById!: string;

  @Field({ description: "Display name of the account." })
  @Column("text")
  givenBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  givenAt!: string;
}
