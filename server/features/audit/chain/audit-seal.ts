import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/**
 * The seal on one event of the audit trail. Its hash covers the seal before it and the event's text, so that whoever
 * changes, removes or adds an event breaks every seal from there on. The MAC under the installation's secret says that
 * the desk itself made it: somebody with the database alone cannot make the chain anew.
 */
@Entity({ name: "audit_seals", orderBy: { number: "ASC" } })
@Index(["eventId", "number"], { unique: true })
export class AuditSeal {
  /** From 1, without gaps. */
  @PrimaryColumn("bigint")
  number!: string;

  /** An event has one seal; one that was blanked has a second, which covers what is left of it. */
  @Column("uuid")
  eventId!: string;

  /** SHA-256 of the hash before in hexadecimal (nothing before the first), a line feed, and `app.audit_text` of the event. */
  @Column("bytea")
  hash!: Buffer;

  /** HMAC of number and hash. */
  @Column("bytea")
  mac!: Buffer;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  sealedAt!: string;
}
