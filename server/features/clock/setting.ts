import { Column, Entity, PrimaryColumn } from "typeorm";

/** A value the installation keeps for itself, e.g. `clock.offset`. Not part of the API. */
@Entity({ name: "settings" })
export class Setting {
  @PrimaryColumn("text")
  key!: string;

  @Column("jsonb")
  value!: unknown;
}
