import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Account } from "../accounts/account";
import { SessionKind } from "../accounts/session-kind";

/** A session that is open now: the view `online_sessions` of the sessions not ended and not expired. */
@ObjectType({ description: "A session that is open now: one sign-in in a browser, or one API key." })
@Entity({ name: "online_sessions", synchronize: false, orderBy: { startedAt: "DESC", id: "DESC" } })
export class OnlineSession {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => ID, { description: "The account." })
  @Column("uuid")
  accountId!: string;

  @Field(() => Account, { description: "The account." })
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn()
  account!: Relation<Account>;

  @Field(() => SessionKind, { description: "Browser or API key." })
  @Column("text")
  kind!: SessionKind;

  @Field({ description: "Network address it was opened from; empty for an API key." })
  @Column("text")
  address!: string;

  @Field(() => DateTime, { description: "When it was opened, in real time." })
  @Column("timestamptz")
  startedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When the browser last renewed it, which it does every quarter of an hour while somebody works. Null for an API key." })
  @Column("timestamptz", { nullable: true })
  lastSeenAt!: string | null;

  @Field(() => DateTime, { description: "When it ends at the latest." })
  @Column("timestamptz")
  expiresAt!: string;
}
