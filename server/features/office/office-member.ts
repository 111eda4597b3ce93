import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { Campaign } from "../campaigns/campaign";
import { Seat } from "../campaigns/seat";
import { OfficeBody } from "./office-body";
import { OfficePosition } from "./office-position";

/** A member of the leading group or of one seat of its office (annex 1 of the notice). */
@ObjectType({ description: "A member of the leading group or of one seat of its office (annex 1 of the notice)." })
@Entity({ name: "office_members", orderBy: { body: "ASC", seat: "DESC", rank: "ASC" } })
@Check("office_members_body_check", oneOf("body", OfficeBody))
@Check("office_members_position_check", oneOf("position", OfficePosition))
@Check("office_members_phone_sealed_check", 'get_byte("phone_sealed", 0) <> 0')
@Check("office_members_seat_check", `("seat" is null) = ("body" = 'LEADING_GROUP') and ("seat" is null or ${oneOf("seat", Seat)})`)
export class OfficeMember {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, "members", { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => OfficeBody, { description: "Leading group or office." })
  @Column("text")
  body!: OfficeBody;

  @Field(() => Seat, { nullable: true, description: "The seat, for staff of the office." })
  @Column("text", { nullable: true })
  seat!: Seat | null;

  @Field({ description: "Name." })
  @Column("text")
  name!: string;

  @Field(() => OfficePosition, { description: "Position in the leading group or the office." })
  @Column("text")
  position!: OfficePosition;

  @Field({ description: "The authority the member comes from." })
  @Column("text")
  organization!: string;

  @Field({ description: "Post there (职务)." })
  @Column("text")
  post!: string;

  @Field(() => String, { nullable: true, description: "Telephone, the middle hidden." })
  @Column("text", { nullable: true })
  phoneMasked!: string | null;

  /** Sealed by `Vault`. */
  @Column("bytea", { nullable: true })
  phoneSealed!: Buffer | null;

  @Field(() => Int, { description: "Order in the list." })
  @Column("int", { default: 0 })
  rank!: number;

  @Field(() => DateTime, { description: "When the member was entered." })
  @CreateDateColumn({ type: "timestamptz" })
  createdAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
