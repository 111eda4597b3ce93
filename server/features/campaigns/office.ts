import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { Campaign } from "./campaign";
import { Seat } from "./seat";

/** One seat of the leading group's office: where units send their papers. */
@ObjectType({ description: "One seat of the leading group's office: where units send their papers (notice 四)." })
@Entity({ name: "offices", orderBy: { seat: "DESC" } })
@Unique(["campaignId", "seat"])
@Check("offices_seat_check", oneOf("seat", Seat))
export class Office {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @ManyToOne(() => Campaign, "offices", { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => Seat, { description: "Which seat." })
  @Column("text")
  seat!: Seat;

  @Field({ description: "Name of the office, e.g. 机关党委办公室（人事教育处）." })
  @Column("text")
  name!: string;

  @Field({ description: "The authority it belongs to." })
  @Column("text")
  organization!: string;

  @Field({ description: "Postal address." })
  @Column("text")
  address!: string;

  @Field({ description: "Six digits." })
  @Column("text")
  postcode!: string;

  @Field(() => String, { nullable: true, description: "Telephone." })
  @Column("text", { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Fax." })
  @Column("text", { nullable: true })
  fax!: string | null;

  @Field(() => String, { nullable: true, description: "The address electronic papers go to." })
  @Column("text", { nullable: true })
  email!: string | null;
}
