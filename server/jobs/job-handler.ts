import type { Desk } from "../desk";

/** How one kind of job is done. */
export interface JobHandler {
  /** Does it. What it throws is tried again a few times; what a user could mend is told to the user instead, and the job is done. */
  run(desk: Desk, subjectId: string, signal: AbortSignal): Promise<void>;
  /** Says on the job's subject that it could not be done; `incident` is in the log beside the reason. */
  giveUp(desk: Desk, subjectId: string, incident: string): Promise<void>;
}
