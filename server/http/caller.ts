import type { FastifyRequest } from "fastify";
import { API_KEY_PREFIX, hashSecret, sessionOf, verifyAccessToken } from "../features/accounts/tokens";
import { Role } from "../features/accounts/role";
import type { Caller } from "../graphql/context";

/**
 * Who calls, from `Authorization: Bearer …`: an access token or an API key. A key's session is looked up by the
 * database with the first statement, like a token's, so nothing is asked here.
 */
export function callerOf({ headers }: Pick<FastifyRequest, "headers">, secret: string): Caller | null {
  const [scheme, credential] = headers.authorization?.split(" ") ?? [];
  if (scheme?.toLowerCase() !== "bearer" || !credential) return null;
  if (credential.startsWith(API_KEY_PREFIX)) {
    const key = credential.slice(API_KEY_PREFIX.length);
    const sessionId = sessionOf(key);
    return sessionId === null ? null : { sessionId, role: Role.INTEGRATION, secretHash: hashSecret(key) };
  }
  const token = verifyAccessToken(credential, secret);
  return token && { sessionId: token.sessionId, role: token.role, secretHash: null };
}
