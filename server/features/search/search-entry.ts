import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import type { Seat } from "../campaigns/seat";
import { SearchKind } from "./search-kind";

/** What a record is found by: a narrow row that triggers keep, so that 50,000 names are looked through in milliseconds. No GraphQL type. */
@Entity({ name: "search_entries" })
@Index(["unitId"])
@Check("search_entries_kind_check", oneOf("kind", SearchKind))
export class SearchEntry {
  /** The record's own id. */
  @PrimaryColumn("uuid")
  recordId!: string;

  @Column("text")
  kind!: SearchKind;

  /** Null for what belongs to no campaign. */
  @Column("uuid", { nullable: true })
  campaignId!: string | null;

  @Column("uuid", { nullable: true })
  unitId!: string | null;

  @Column("text", { nullable: true })
  seat!: Seat | null;

  /** A nomination's state, on which it depends who sees it; null for others. */
  @Column("text", { nullable: true })
  state!: string | null;

  /** Its names in plain form, each between bars. */
  @Column("text")
  names!: string;

  /** A number it is found by from the beginning: credit code, certificate. */
  @Column("text", { nullable: true })
  code!: string | null;

  /** Its names as `app.readings` writes them, each between bars. */
  @Column("text")
  readings!: string;
}
