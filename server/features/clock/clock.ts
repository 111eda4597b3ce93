/** The zone in which deadlines and publicity days are counted (notice: Liaoning). China has had no summer time since 1991. */
export const ZONE = "Asia/Shanghai";

const day = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

/** The domain clock: what day and time it is for the campaign. Tokens, sessions and audit use real time instead. */
export interface Clock {
  now(): Date;
  /** Today in Shanghai, `YYYY-MM-DD`. */
  today(): string;
  /** Whether it runs apart from real time, for the demonstration. */
  readonly demonstration: boolean;
}

/** A clock that runs at real speed, `offset` milliseconds away from real time. */
export function clockAt(offset: number): Clock {
  const now = (): Date => new Date(Date.now() + offset);
  return { now, today: () => dayOf(now()), demonstration: offset !== 0 };
}

/** A clock that stands still, for histories that are entered afterwards. */
export function frozenClock(at: Date): Clock {
  return { now: () => at, today: () => dayOf(at), demonstration: true };
}

/** The calendar day of a moment in Shanghai. */
export function dayOf(moment: Date): string {
  return day.format(moment);
}
