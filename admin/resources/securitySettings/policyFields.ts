import type { SecuritySettings } from "../../shared/securityTypes";

/** The numbers of the policy, as the page groups them. */
export const policyGroups = {
  passwords: ["passwordMinLength", "passwordMinKinds", "passwordMaxAgeDays", "passwordHistory"],
  locks: ["lockAfterFailures", "addressFailures", "lockMinutes"],
  sessions: ["idleMinutes", "sessionHours"],
} as const satisfies Record<string, readonly (keyof SecuritySettings)[]>;

export type PolicyGroup = keyof typeof policyGroups;
export const groupNames = Object.keys(policyGroups) as PolicyGroup[];
