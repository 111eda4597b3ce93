import type { GraphQLResolveInfo } from "graphql";
import type { QueryConfig, QueryResultRow } from "pg";
import type { Desk } from "../desk";
import { type Entry, read } from "../database/transaction";
import { DeskError } from "../errors/desk-error";
import type { Text } from "../errors/registry";
import type { SessionEntry } from "../features/accounts/caller-account";
import type { Role } from "../features/accounts/role";
import { type Intent, readIntent } from "../intents/intent";

/** Who calls, as the token or API key says. The database checks it against the session's row before the first statement. */
export interface Caller {
  sessionId: string;
  role: Role;
  /** SHA-256 of the API key, for callers that came with one. */
  secretHash: Buffer | null;
}

/** An account in whose name the server itself asks, for work in the background that outlives the session. */
export interface AccountCaller {
  accountId: string;
  role: Role;
}

/** What a resolver is given: the caller, the desk's services, and the reply's session cookie. */
export class RequestContext {
  constructor(
    readonly desk: Desk,
    readonly caller: Caller | AccountCaller | null,
    readonly address: string,
    readonly cookie: SessionCookie,
    /** The language answers are told in. */
    readonly language: keyof Text = "zh",
    /** The request as it was sent. */
    private readonly sent: Sent = {},
  ) {}

  /** In whose name this request touches the database. */
  get entry(): Entry {
    if (!this.caller) throw new DeskError("UNAUTHENTICATED");
    const shared = { today: this.desk.clock.today(), signal: this.sent.signal };
    return "sessionId" in this.caller ? { as: "session", ...this.caller, ...shared } : { as: "account", ...this.caller, ...shared };
  }

  /** What a mutation field is meant to do once. */
  intentOf({ fieldNodes: [field] }: Pick<GraphQLResolveInfo, "fieldNodes">): Intent | null {
    return readIntent(this.sent.idempotencyKey, field?.alias?.value ?? field?.name.value ?? "", this.sent.body);
  }

  /** The same, for what concerns the session itself. */
  get session(): SessionEntry {
    const { entry } = this;
    if (entry.as !== "session") throw new DeskError("UNAUTHENTICATED");
    return entry;
  }

  /** The same request for somebody who has just signed in. */
  as(caller: Caller): RequestContext {
    return new RequestContext(this.desk, caller, this.address, this.cookie, this.language, this.sent);
  }

  /** One read-only statement under the caller's row-level security. */
  read<Row extends QueryResultRow>(query: QueryConfig): Promise<Row[]> {
    return read<Row>(this.desk.dataSource, this.entry, query);
  }
}

/** Of the request itself: what tells one that is sent again from another, and whether anybody still waits. */
interface Sent {
  /** The header `Idempotency-Key`. */
  idempotencyKey?: string | string[];
  /** Document and variables. */
  body?: unknown;
  /** Speaks when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/** The refresh token's cookie: httpOnly, SameSite=Strict, sent to the API only. */
export interface SessionCookie {
  read(): string | null;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}
