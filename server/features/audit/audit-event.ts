import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime, Json } from "../../graphql/scalars";
import { Role } from "../accounts/role";
import { Seat } from "../campaigns/seat";
import { AuditOutcome } from "./audit-outcome";

/** One act of one account, written in the act's own transaction; append-only (GB/T 22239-2019, 安全审计). */
@ObjectType({ description: "One act of one account, written in the act's own transaction; append-only (GB/T 22239-2019, 安全审计)." })
@Entity({ name: "audit_events", orderBy: { occurredAt: "DESC", id: "DESC" } })
@Index(["occurredAt", "id"])
@Index(["subjectId"])
@Index(["actorId"])
@Check("audit_events_outcome_check", oneOf("outcome", AuditOutcome))
export class AuditEvent {
  @Field(() => ID, { description: "UUID, ordered by time." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => DateTime, { description: "When, in real time." })
  @Column("timestamptz", { default: () => "clock_timestamp()" })
  occurredAt!: string;

  @Field(() => ID, { nullable: true, description: "The account; null for a failed sign-in under an unknown name." })
  @Column("uuid", { nullable: true })
  actorId!: string | null;

  @Field({ description: "Display name of the account, or the name given at a failed sign-in." })
  @Column("text")
  actorName!: string;

  @Field(() => Role, { nullable: true, description: "The account's role." })
  @Column("text", { nullable: true })
  role!: Role | null;

  @Field(() => Seat, { nullable: true, description: "The account's seat." })
  @Column("text", { nullable: true })
  seat!: Seat | null;

  @Field(() => ID, { nullable: true, description: "The account's unit." })
  @Column("uuid", { nullable: true })
  unitId!: string | null;

  @Field({ description: "The operation, e.g. `submitNomination`." })
  @Column("text")
  action!: string;

  @Field(() => String, { nullable: true, description: "GraphQL type of what was acted on." })
  @Column("text", { nullable: true })
  subjectType!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of what was acted on." })
  @Column("uuid", { nullable: true })
  subjectId!: string | null;

  @Field(() => AuditOutcome, { description: "How it ended." })
  @Column("text")
  outcome!: AuditOutcome;

  @Field(() => String, { nullable: true, description: "Error code where it was refused." })
  @Column("text", { nullable: true })
  code!: string | null;

  @Field(() => Json, { description: "What was asked, secrets and personal data left out." })
  @Column("jsonb", { default: {} })
  detail!: object;

  /** Rows that the act changed, before and after; written by the trigger `complete_event` alone and read by `auditDifferences`. */
  @Column("jsonb", { nullable: true })
  changes!: object | null;

  @Field({ description: "Network address of the caller." })
  @Column("text")
  address!: string;
}
