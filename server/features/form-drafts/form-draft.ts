import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { Account } from "../accounts/account";
import { Campaign } from "../campaigns/campaign";

/**
 * What one account has typed into one form and not saved yet. No field of it is in the API: its owner asks for it opened
 * (`OpenedDraft`). It may hold an ID number, so the whole content is sealed.
 */
@Entity({ name: "form_drafts", orderBy: { savedAt: "DESC", id: "DESC" } })
@Unique("form_drafts_one_a_form", ["accountId", "resource", "recordId", "campaignId"])
@Check("form_drafts_resource_check", `"resource" ~ '^[a-zA-Z]{1,40}$'`)
@Check("form_drafts_record_check", `("record_id" is null) = ("record_version" is null)`)
@Check("form_drafts_size_check", `length("content_sealed") <= 1048576`)
export class FormDraft {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: "account_id" })
  account!: Relation<Account>;

  /** Which form: the dashboard's name of the resource. */
  @Column("text")
  resource!: string;

  /** The record that is being changed; null for one that is being written. */
  @Column("uuid", { nullable: true })
  recordId!: string | null;

  /** The version that was open; a newer one means that others have changed the record since. */
  @Column("int", { nullable: true })
  recordVersion!: number | null;

  /** The campaign something new is written for, where it belongs to one. */
  @Column("uuid", { nullable: true })
  @Index()
  campaignId!: string | null;

  @ManyToOne(() => Campaign, { nullable: true })
  @JoinColumn({ name: "campaign_id" })
  campaign!: Relation<Campaign> | null;

  @Column("bytea")
  contentSealed!: Buffer;

  /** On the domain clock, for its owner to read. */
  @Column("timestamptz")
  savedAt!: string;

  /** In real time, for the sweep. */
  @Column("timestamptz", { default: () => "now()" })
  touchedAt!: string;
}
