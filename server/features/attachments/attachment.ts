import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import { AttachmentAbout } from "./attachment-about";
import { AttachmentScan } from "./attachment-scan";

/** A file on a nomination or on a part of it. Taking it off leaves this row as the trace; its content goes when no row needs it. */
@ObjectType({ description: "A file (附件) on a nomination or on a part of it, read at `/files/<id>`. Taken off, it stays as a trace without content." })
@Entity({ name: "attachments", orderBy: { uploadedAt: "ASC", id: "ASC" } })
@Check("attachments_about_check", oneOf("about", AttachmentAbout))
@Check("attachments_about_id_check", `("about" in ('NOMINATION', 'PHOTO')) = ("about_id" is null)`)
@Check("attachments_size_check", `"size" > 0`)
@Check("attachments_sha256_check", `"sha256" ~ '^[0-9a-f]{64}$'`)
@Check("attachments_removed_check", `("removed_at" is null) = ("removed_by" is null) and ("removed_at" is null) = ("remove_reason" is null)`)
@Check("attachments_scan_check", oneOf("scan", AttachmentScan))
@Check("attachments_scanned_check", `("scan" in ('CLEAN', 'INFECTED')) = ("scanned_at" is not null)`)
@Check("attachments_infected_check", `("scan" = 'INFECTED') = ("scan_signature" is not null) and ("scan" <> 'INFECTED' or "removed_at" is not null)`)
@Check("attachments_photo_check", `"about" <> 'PHOTO' or "media_type" in ('image/jpeg', 'image/png')`)
@Index("attachments_one_photo", ["nominationId"], { unique: true, where: `"about" = 'PHOTO' and "removed_at" is null` })
export class Attachment {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  @Index()
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Nomination, "attachments", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => AttachmentAbout, { description: "What it is attached to." })
  @Column("text")
  about!: AttachmentAbout;

  @Field(() => ID, { nullable: true, description: "The step, publicity, objection or revocation it is attached to; null for the nomination as a whole." })
  @Column("uuid", { nullable: true })
  aboutId!: string | null;

  @Field({ description: "The file's name as it was given." })
  @Column("text")
  name!: string;

  @Field({ description: "Media type, found by looking at the content." })
  @Column("text")
  mediaType!: string;

  @Field(() => Int, { description: "Size in bytes." })
  @Column("int")
  size!: number;

  @Field({ description: "SHA-256 of the content, in hexadecimal." })
  @Column("text")
  @Index()
  sha256!: string;

  @Field({ description: "Display name of the account that attached it." })
  @Column("text")
  uploadedBy!: string;

  @Field(() => DateTime, { description: "When it was attached, on the domain clock." })
  @Column("timestamptz")
  uploadedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was taken off, on the domain clock; null while it counts." })
  @Column("timestamptz", { nullable: true })
  removedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the account that took it off." })
  @Column("text", { nullable: true })
  removedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was taken off." })
  @Column("text", { nullable: true })
  removeReason!: string | null;

  @Field(() => AttachmentScan, { description: "What the virus scanner has said of it; while it waits (`PENDING`) nobody opens it." })
  @Column("text", { default: AttachmentScan.NOT_SCANNED })
  scan!: AttachmentScan;

  @Field(() => DateTime, { nullable: true, description: "When the scanner looked at it, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  scannedAt!: string | null;

  @Field(() => String, { nullable: true, description: "What the scanner found, by the name its database has for it; null unless infected." })
  @Column("text", { nullable: true })
  scanSignature!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when taking it off." })
  @VersionColumn({ default: 1 })
  version!: number;
}
