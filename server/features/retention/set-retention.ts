import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { daysAfter } from "../calendar/working-days";
import type { SetRetentionInput } from "./inputs";
import { Retention } from "./retention";
import { LEAST_DAYS, MOST_DAYS, NOTICE_DAYS } from "./terms";
import { ANONYMISED, NOTHING_LEFT, RETENTION, SETTING_IT } from "./words";

/**
 * Puts the day forward or off. One office may do it alone: both are told thirty days before anything is erased, and
 * within them either of them puts it off.
 */
export async function setRetention({ manager, actor, clock }: Act, { id, version, anonymiseOn, reason }: SetRetentionInput): Promise<Retention> {
  const seen = await manager.findOneBy(Retention, { id });
  if (!seen) throw new DeskError("NOT_FOUND", { facts: { what: RETENTION } });
  if (seen.anonymisedAt !== null) throw new DeskError("WRONG_STATE", { facts: { state: ANONYMISED, act: SETTING_IT, allowed: NOTHING_LEFT } });
  const retention = await loadForUpdate(manager, Retention, { id, version }, RETENTION);
  refuseWrongDay(anonymiseOn, retention.closedOn, clock.today());
  return manager.save(Object.assign(retention, { anonymiseOn, reason: reason.trim(), setBy: actor.name, setAt: clock.now().toISOString() }));
}

function refuseWrongDay(day: string, closedOn: string, today: string): void {
  const [kept, told] = [daysAfter(closedOn, LEAST_DAYS), daysAfter(today, NOTICE_DAYS)];
  const first = kept > told ? kept : told;
  const last = daysAfter(closedOn, MOST_DAYS);
  if (day >= first && day <= last) return;
  refuseField(
    "anonymiseOn",
    `请在 ${first} 至 ${last} 之间选择：活动结束（${closedOn}）后至少保存 ${LEAST_DAYS} 天，届满前 ${NOTICE_DAYS} 天通知两个办公室，最长 30 年。`,
    `is a day from ${first} to ${last}: the data is kept ${LEAST_DAYS} days after the campaign was closed (${closedOn}) at least, both offices are told ${NOTICE_DAYS} days ahead, and thirty years are the longest.`,
  );
}
