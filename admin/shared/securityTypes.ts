import type { Role } from "./enums";

/** The security policy. */
export interface SecuritySettings {
  id: string;
  version: number;
  passwordMinLength: number;
  passwordMinKinds: number;
  passwordMaxAgeDays: number;
  passwordHistory: number;
  lockAfterFailures: number;
  lockMinutes: number;
  addressFailures: number;
  idleMinutes: number;
  sessionHours: number;
  secondFactorRoles: Role[];
  approveAccounts: boolean;
}

/** What a new password has to be made of. */
export interface PasswordPolicy {
  minLength: number;
  minKinds: number;
  history: number;
  maxAgeDays: number;
}
