import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Role } from "../accounts/role";
import { AuditOutcome } from "../audit/audit-outcome";
import { Seat } from "../campaigns/seat";

/** A line of the operation log: the view `operations` of the audit trail, without what was sent. */
@ObjectType({ description: "One act of one account: a line of the audit trail without what was sent, which is the auditor's." })
@Entity({ name: "operations", synchronize: false, orderBy: { occurredAt: "DESC", id: "DESC" } })
export class Operation {
  @Field(() => ID, { description: "UUID, ordered by time." })
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => DateTime, { description: "When, in real time." })
  @Column("timestamptz")
  occurredAt!: string;

  @Field(() => ID, { nullable: true, description: "The account that acted." })
  @Column("uuid", { nullable: true })
  actorId!: string | null;

  @Field({ description: "Its display name." })
  @Column("text")
  actorName!: string;

  @Field(() => Role, { nullable: true, description: "Its role." })
  @Column("text", { nullable: true })
  role!: Role | null;

  @Field(() => Seat, { nullable: true, description: "Its seat." })
  @Column("text", { nullable: true })
  seat!: Seat | null;

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

  @Field({ description: "Network address of the caller." })
  @Column("text")
  address!: string;
}
