import { Check, Column, CreateDateColumn, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { Account } from "./account";
import { SessionKind } from "./session-kind";

/**
 * One sign-in, or one API key. Every request names its session, and the database reads role, seat and unit
 * from here (`app.enter_session`), so that ending a session ends it at once on every server.
 */
@Entity({ name: "sessions" })
@Check("sessions_kind_check", oneOf("kind", SessionKind))
export class Session {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  @Index()
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  account!: Relation<Account>;

  @Column("text")
  kind!: SessionKind;

  /** SHA-256 of the current refresh token, or of the API key. */
  @Column("bytea")
  secretHash!: Buffer;

  /** SHA-256 of the refresh token before, which two browser tabs may still send for some seconds. */
  @Column("bytea", { nullable: true })
  previousSecretHash!: Buffer | null;

  @Column("timestamptz", { default: () => "now()" })
  rotatedAt!: Date;

  @Column("timestamptz")
  expiresAt!: Date;

  @Column("timestamptz", { nullable: true })
  revokedAt!: Date | null;

  @Column("text")
  address!: string;

  @CreateDateColumn({ type: "timestamptz" })
  createdAt!: Date;
}
