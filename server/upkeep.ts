import type { Desk } from "./desk";
import { sweepAttempts } from "./features/accounts/sweep-attempts";
import { checkTrail } from "./features/audit/chain/check-trail";
import { sealLogged } from "./features/audit/chain/seal-audit";
import { WINDOW } from "./features/audit/trail";
import { sweepFormDrafts } from "./features/form-drafts/sweep-form-drafts";
import { logBroken } from "./features/invariants/log-broken";
import { remindLate } from "./features/mails/remind-late";
import { resumeMails } from "./features/mails/resume-mails";
import { sweepPapers } from "./features/papers/sweep-papers";
import { sweepRetention } from "./features/retention/sweep-retention";
import { forLog } from "./graphql/for-log";
import { sweepKeptAnswers } from "./intents/sweep-kept-answers";
import { repeat } from "./repeat";
import { followKeys } from "./vault/keep-keys";
import { LOOKS_EVERY } from "./vault/secrets";

/** What a running server does by itself, now and then. Servers side by side each do it: done twice it does no more. */
export interface Chore {
  /** For the log. */
  name: string;
  /** Milliseconds between two times. */
  every: number;
  work(desk: Desk): Promise<unknown>;
}

const MINUTE = 60_000;
/** No chore waits longer than a few hours: a server that is started each morning and stopped at night does all of them. */
const HOUR = 60 * MINUTE;

export const REMIND: Chore = { name: "prepare reminders", every: MINUTE, work: remindLate };

export const CHORES: Chore[] = [
  { name: "follow the vault's keys", every: LOOKS_EVERY, work: followKeys },
  { name: "seal the audit trail", every: 10_000, work: sealLogged },
  { name: "count what is of note", every: WINDOW, work: ({ trail }) => trail.flush() },
  { name: "order mails that are due again", every: MINUTE, work: resumeMails },
  REMIND,
  { name: "check the invariants", every: HOUR, work: logBroken },
  { name: "remove old counts of sign-ins", every: HOUR, work: sweepAttempts },
  { name: "remove old drafts of forms", every: HOUR, work: sweepFormDrafts },
  { name: "remove old papers", every: HOUR, work: sweepPapers },
  { name: "remove kept answers", every: HOUR, work: sweepKeptAnswers },
  { name: "end terms of retention", every: HOUR, work: sweepRetention },
  { name: "check the audit trail", every: 6 * HOUR, work: checkTrail },
];

/** Does each chore as often as it says. Gives the way to stop. */
export function keepUp(desk: Desk, chores = CHORES): () => void {
  const stops = chores.map((chore) => {
    let underWay = false;
    return repeat(chore.every, async () => {
      if (underWay) return; // one that takes longer than its interval is not begun beside itself
      underWay = true;
      await doChore(desk, chore);
      underWay = false;
    });
  });
  return () => stops.forEach((stop) => stop());
}

/** Does a chore once. One that fails stops nothing: it is logged, and done again at its next time. */
export async function doChore(desk: Desk, { name, work }: Chore): Promise<void> {
  try {
    await work(desk);
  } catch (error) {
    desk.log.warn({ err: forLog(error), chore: name }, "a chore failed; it is done again at its next time");
  }
}
