import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { type EnteredYear, latestStartBefore } from "../calendar/working-days";
import type { Seat } from "../campaigns/seat";
import { signature } from "./frame-of";
import type { LateUnit } from "./late-unit";
import { MailBatch } from "./mail-batch";
import { reminderDraft } from "./mail-texts";
import type { ReminderKind } from "./reminder-kind";
import { saveBatch } from "./save-batch";

/** A running campaign's seat, with the units that are late with something and whose last day has not passed. */
interface Watched {
  campaignId: string;
  campaign: string;
  seat: Seat;
  office: { organization: string; name: string } | null;
  remindWorkingDays: number;
  entered: EnteredYear[];
  kind: ReminderKind;
  late: LateUnit[];
}

/** How the trail and the outbox call who prepared it. */
const DESK = { name: "工作台" };

/**
 * Prepares reminders of deadlines that have come near, once for each deadline, seat and last day: the row's unique key
 * holds that, however many servers look. Late units get a notice at once, by trigger; the mails wait for the office. How
 * many batches were prepared.
 */
export async function remindLate(desk: Desk): Promise<number> {
  const today = desk.clock.today();
  const [{ watched }] = await transact(desk.dataSource, { as: "service" }, (manager) => manager.query<[{ watched: Watched[] }]>("select app.reminders_due($1) as watched", [today]));
  let prepared = 0;
  for (const one of watched) {
    for (const dueOn of [...new Set(one.late.map((unit) => unit.dueOn))].sort()) {
      if (isNear(today, dueOn, one) && (await prepare(desk, one, dueOn))) prepared += 1;
    }
  }
  return prepared;
}

/** Whether a last day is at most so many working days ahead, and not past. */
export function isNear(today: string, dueOn: string, { remindWorkingDays, entered }: Pick<Watched, "remindWorkingDays" | "entered">): boolean {
  return remindWorkingDays > 0 && today <= dueOn && today >= latestStartBefore(dueOn, remindWorkingDays, entered);
}

async function prepare(desk: Desk, { campaignId, campaign, seat, office, kind, late }: Watched, dueOn: string): Promise<boolean> {
  const frame = { campaign, office: office ? signature(office) : "领导小组办公室", url: desk.config.publicUrl };
  const draft = reminderDraft(kind, dueOn, late.filter((unit) => unit.dueOn === dueOn), frame);
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    const about = { campaignId, seat, dueOn, preparedBy: DESK.name, preparedAt: desk.clock.now().toISOString(), automatic: true };
    const batch = await saveBatch(manager, draft, about);
    if (!batch) return false;
    await recordAudit(manager, DESK, { action: "prepareReminders", subjectType: MailBatch.name, subjectIds: [batch.id], outcome: AuditOutcome.SUCCEEDED, input: { campaignId, about: kind, dueOn }, address: "" });
    return true;
  });
}
