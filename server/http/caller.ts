import type { FastifyRequest } from "fastify";
import type { Config } from "../config";
import { API_KEY_PREFIX, hashSecret, sessionOf, verifyAccessToken } from "../features/accounts/tokens";
import { Role } from "../features/accounts/role";
import type { Caller } from "../graphql/context";

/** Of a key that is none: the database refuses it like one that has ended, and the trail notes it. */
const NO_SESSION = "00000000-0000-0000-0000-000000000000";

type Request = Pick<FastifyRequest, "headers">;
/** What tokens are signed with: new ones with the first. */
type Secrets = Pick<Config, "secret" | "previousSecrets">;

/** What a credential says. */
interface Credential {
  caller: Caller;
  /** Whose requests are counted together: an account's, or an API key's. */
  counted: string;
}

/** Read once a request, though several ask: checking a signature takes its time. */
const known = new WeakMap<Request["headers"], Credential | null>();

/**
 * Who calls, from `Authorization: Bearer …`: an access token or an API key. A key's session is looked up by the
 * database with the first statement, like a token's, so nothing is asked here.
 */
export const callerOf = (request: Request, secrets: Secrets): Caller | null => credentialOf(request, secrets)?.caller ?? null;

/** Under which name a request is counted, or undefined where nobody is signed in. Of a key that is invented, only itself suffers. */
export const countedAs = (request: Request, secrets: Secrets): string | undefined => credentialOf(request, secrets)?.counted;

/** What the trail calls a request of which no more is known than where it went: `POST /files`. */
export const actionOf = ({ method, routeOptions }: FastifyRequest): string => `${method} ${routeOptions.url ?? ""}`;

function credentialOf({ headers }: Request, secrets: Secrets): Credential | null {
  const found = known.get(headers);
  if (found !== undefined) return found;
  const read = readCredential(headers.authorization, secrets);
  known.set(headers, read);
  return read;
}

function readCredential(authorization: string | undefined, { secret, previousSecrets }: Secrets): Credential | null {
  const [scheme, credential] = authorization?.split(" ") ?? [];
  if (scheme?.toLowerCase() !== "bearer" || !credential) return null;
  if (credential.startsWith(API_KEY_PREFIX)) {
    const key = credential.slice(API_KEY_PREFIX.length);
    const sessionId = sessionOf(key);
    const secretHash = hashSecret(key);
    return { caller: { sessionId: sessionId ?? NO_SESSION, role: Role.INTEGRATION, secretHash }, counted: secretHash.toString("hex") };
  }
  const token = verifyAccessToken(credential, secret, ...previousSecrets);
  return token && { caller: { sessionId: token.sessionId, role: token.role, secretHash: null }, counted: token.accountId };
}
