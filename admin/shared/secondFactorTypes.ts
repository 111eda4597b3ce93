/** A secret an authenticator takes over: as text, and as an SVG image of its QR code. */
export interface SecondFactorSetup {
  secret: string;
  qr: string;
}

export interface RecoveryCodes {
  codes: string[];
}

/** One's own second factor: since when, whether the role needs it, how many recovery codes are left. */
export interface OwnSecondFactor {
  since: string | null;
  required: boolean;
  recoveryCodesLeft: number;
}
