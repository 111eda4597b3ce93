import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { oneOf } from "../database/checks";
import { JobKind } from "./job-kind";

/**
 * Something to be done in the background: made by trigger in the transaction that asks for it, gone when it is done.
 * Whoever works on it holds its row's lock, so that another server takes over as soon as the first one's connection dies.
 */
@Entity({ name: "jobs", orderBy: { runAt: "ASC", id: "ASC" } })
@Unique(["kind", "subjectId"])
@Check("jobs_kind_check", oneOf("kind", JobKind))
export class Job {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("text")
  kind!: JobKind;

  /** The paper, the import, … */
  @Column("uuid")
  subjectId!: string;

  /** How often it was begun: what kills the server each time is given up. */
  @Column("int", { default: 0 })
  attempts!: number;

  /** Not before; real time, not the domain's. */
  @Column("timestamptz", { default: () => "now()" })
  @Index()
  runAt!: string;
}
