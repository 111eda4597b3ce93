import { generateSecret, generateURI, verifySync } from "otplib";

/** What authenticator apps call the desk. */
const ISSUER = "评选推荐工作台";

/** Seconds a code is shown. */
export const STEP_SECONDS = 30;

/** As every authenticator app has it, whatever else the address could say (RFC 6238 § 4): SHA-1, 6 digits, 30 seconds. */
const PROFILE = { strategy: "totp", algorithm: "sha1", digits: 6, period: STEP_SECONDS } as const;

/** 160 random bits, as RFC 4226 § 4 recommends, in Base32. */
export const makeTotpSecret = (): string => generateSecret({ length: 20 });

/** The address an authenticator app takes over from a QR code. */
export const totpUri = (secret: string, username: string): string => generateURI({ ...PROFILE, issuer: ISSUER, label: username, secret });

/** Whether somebody typed a code of an authenticator, and not a recovery code: six digits, with or without a gap. */
export const looksLikeTotp = (given: string): boolean => /^\d{6}$/.test(withoutGaps(given));

/**
 * The step a code belongs to, or null where it is none of this secret's at that moment. The step before and the one
 * after count, too: clocks differ, and typing takes time (RFC 6238 § 5.2).
 */
export function stepOf(secret: string, given: string, at: Date): number | null {
  const epoch = Math.floor(at.getTime() / 1_000);
  const found = verifySync({ ...PROFILE, secret, token: withoutGaps(given), epoch, epochTolerance: STEP_SECONDS });
  return found.valid && "timeStep" in found ? found.timeStep : null;
}

const withoutGaps = (given: string): string => given.replace(/\s/g, "");
