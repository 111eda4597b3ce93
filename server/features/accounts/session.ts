import { Check, Column, CreateDateColumn, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { Account } from "./account";
import { SessionKind } from "./session-kind";
import { SessionNeed } from "./session-need";

/**
 * One sign-in, or one API key. Every request names its session, and the database reads role, seat and unit
 * from here (`app.enter_session`), so that ending a session ends it at once on every server.
 */
@Entity({ name: "sessions" })
@Check("sessions_kind_check", oneOf("kind", SessionKind))
@Check("sessions_needs_check", oneOf("needs", SessionNeed))
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

  /** When it ends unless it is used; null for an API key. Moved by each renewal. */
  @Column("timestamptz", { nullable: true })
  idleUntil!: Date | null;

  /** What has to be done before it opens anything else. */
  @Column("text", { nullable: true })
  needs!: SessionNeed | null;

  @Column("timestamptz", { nullable: true })
  revokedAt!: Date | null;

  @Column("text")
  @Index()
  address!: string;

  @CreateDateColumn({ type: "timestamptz" })
  createdAt!: Date;
}
