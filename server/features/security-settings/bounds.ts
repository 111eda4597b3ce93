import { Role } from "../accounts/role";

/** The one row's id: there is one policy. */
export const SETTINGS_ID = "00000000-0000-7000-8000-000000000001";

type Bounds = readonly [least: number, most: number];

/** Between which values each number may be set, both included; the CHECK of the table and the checks of the input. */
export const BOUNDS = {
  password_min_length: [8, 64],
  password_min_kinds: [1, 4],
  password_max_age_days: [0, 365],
  password_history: [0, 24],
  lock_after_failures: [3, 20],
  lock_minutes: [1, 1_440],
  address_failures: [10, 10_000],
  idle_minutes: [5, 480],
  session_hours: [1, 24],
} as const satisfies Record<string, Bounds>;

/** SQL of a CHECK that a column is within its bounds. */
export const within = (column: string, [least, most]: Bounds): string => `"${column}" between ${least} and ${most}`;

/** An integration has an API key and no password, so nothing could be a second factor to it. */
export const NEEDING_NO_SECOND_FACTOR = Role.INTEGRATION;
