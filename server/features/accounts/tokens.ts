import { createHash, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import jwt from "jsonwebtoken";
import { z } from "zod";
import { Role } from "./role";

/** Minutes an access token lasts. It names a session; the database ends it earlier where the session ended. */
export const ACCESS_MINUTES = 15;
const ALGORITHM = "HS256";
const ISSUER = "recommendation-desk";

const Claims = z.object({ sid: z.uuid(), sub: z.uuid(), role: z.enum(Role), exp: z.number() });

export interface AccessToken {
  sessionId: string;
  accountId: string;
  role: Role;
}

export function signAccessToken({ sessionId, accountId, role }: AccessToken, secret: string): { accessToken: string; expiresAt: Date } {
  const expiresAt = new Date(Math.floor(Date.now() / 1_000 + ACCESS_MINUTES * 60) * 1_000);
  const claims = { sid: sessionId, role, exp: expiresAt.getTime() / 1_000 };
  return { accessToken: jwt.sign(claims, secret, { algorithm: ALGORITHM, subject: accountId, issuer: ISSUER }), expiresAt };
}

/** The token's content, or null where it is forged, expired or of another kind. Former secrets count while one takes over from another. */
export function verifyAccessToken(token: string, secret: string, ...former: readonly string[]): AccessToken | null {
  try {
    const claims = Claims.parse(jwt.verify(token, keyOf(secret), { algorithms: [ALGORITHM], issuer: ISSUER }));
    return { sessionId: claims.sid, accountId: claims.sub, role: claims.role };
  } catch {
    const [next, ...others] = former;
    return next === undefined ? null : verifyAccessToken(token, next, ...others);
  }
}

const keys = new Map<string, KeyObject>();

/** The secret as a key, made once: from a string jsonwebtoken first tries to read a PEM, which takes longer than the check itself. */
function keyOf(secret: string): KeyObject {
  const key = keys.get(secret) ?? createSecretKey(Buffer.from(secret));
  keys.set(secret, key);
  return key;
}

/** A secret that belongs to a session: `<session id>.<256 random bits>`. */
export function makeSecret(sessionId: string): string {
  return `${sessionId}.${randomBytes(32).toString("base64url")}`;
}

/** The session a secret names, or null where it is not one of ours. */
export function sessionOf(secret: string): string | null {
  const [id = ""] = secret.split(".");
  return z.uuid().safeParse(id).success ? id : null;
}

/** What the database keeps of a secret. 256 random bits need no salt and no slow hash. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** API keys as callers send them: `Authorization: Bearer key_…`. */
export const API_KEY_PREFIX = "key_";
