import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { type Seat } from "../campaigns/seat";
import { PersonalField } from "./personal-field";

/** One look at one number: whose, which, by whom. Never the number. By these rows the database counts; not part of the API. */
@Entity({ name: "reveals", orderBy: { revealedAt: "DESC", id: "DESC" } })
@Check("reveals_field_check", oneOf("field", PersonalField))
@Index(["accountId", "revealedAt"])
export class Reveal {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  recordId!: string;

  /** Null for members of an office, who belong to no unit. */
  @Column("uuid", { nullable: true })
  unitId!: string | null;

  /** Null for members of the leading group. */
  @Column("text", { nullable: true })
  seat!: Seat | null;

  @Column("text")
  field!: PersonalField;

  @Column("uuid")
  accountId!: string;

  /** In real time. */
  @Column("timestamptz", { default: () => "clock_timestamp()" })
  revealedAt!: string;
}
