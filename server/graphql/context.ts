import type { QueryConfig, QueryResultRow } from "pg";
import type { Desk } from "../desk";
import { read } from "../database/transaction";
import { DeskError } from "../errors/desk-error";
import type { Text } from "../errors/registry";
import type { SessionEntry } from "../features/accounts/caller-account";
import type { Role } from "../features/accounts/role";

/** Who calls, as the token or API key says. The database checks it against the session's row before the first statement. */
export interface Caller {
  sessionId: string;
  role: Role;
  /** SHA-256 of the API key, for callers that came with one. */
  secretHash: Buffer | null;
}

/** What a resolver is given: the caller, the desk's services, and the reply's session cookie. */
export class RequestContext {
  constructor(
    readonly desk: Desk,
    readonly caller: Caller | null,
    readonly address: string,
    readonly cookie: SessionCookie,
    /** The language answers are told in. */
    readonly language: keyof Text = "zh",
  ) {}

  /** In whose name this request touches the database. */
  get entry(): SessionEntry {
    if (!this.caller) throw new DeskError("UNAUTHENTICATED");
    return { as: "session", ...this.caller, today: this.desk.clock.today() };
  }

  /** The same request for somebody who has just signed in. */
  as(caller: Caller): RequestContext {
    return new RequestContext(this.desk, caller, this.address, this.cookie, this.language);
  }

  /** One read-only statement under the caller's row-level security. */
  read<Row extends QueryResultRow>(query: QueryConfig): Promise<Row[]> {
    return read<Row>(this.desk.dataSource, this.entry, query);
  }
}

/** The refresh token's cookie: httpOnly, SameSite=Strict, sent to the API only. */
export interface SessionCookie {
  read(): string | null;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}
