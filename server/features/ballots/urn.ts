import { Column, Entity, OneToOne, JoinColumn, PrimaryColumn, type Relation } from "typeorm";
import { Ballot } from "./ballot";

/**
 * The sealed papers of a round, in the order of their ciphertext, which says nothing. No role reads it: papers go in
 * through `app.cast_vote` and come out through `app.open_urn` once the round is closed. Not part of the API.
 */
@Entity({ name: "ballot_urns" })
export class Urn {
  @PrimaryColumn("uuid")
  ballotId!: string;

  @OneToOne(() => Ballot, { nullable: false })
  @JoinColumn()
  ballot!: Relation<Ballot>;

  /** Each paper sealed by itself, all of one length. */
  @Column("bytea", { array: true, default: "{}" })
  papers!: Buffer[];
}
