import type { Config } from "../../config";
import { refuseField } from "../../errors/refuse-field";
import type { Verb } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { Seat } from "../campaigns/seat";
import { frameOf } from "./frame-of";
import type { PrepareRemindersInput } from "./inputs";
import { lateUnits } from "./late-unit";
import { reminderDraft } from "./mail-texts";
import { saveBatch } from "./save-batch";

/**
 * Prepares mails to the units of one's seat that are not done with something. Units with another last day (R16) get a
 * batch of their own, because the text names the day.
 */
export const prepareReminders =
  (config: Config): Verb<PrepareRemindersInput, { id: string }[]> =>
  async ({ manager, actor, clock }, { campaignId, about }) => {
    const campaign = await loadRunningCampaign(manager, campaignId);
    const seat = actor.seat ?? Seat.INDUSTRY;
    const late = await lateUnits(manager, campaignId, seat, about);
    if (late.length === 0) refuseField("about", "各单位均已办结，无须提醒。", "every unit is done; nobody has to be reminded.");
    const frame = await frameOf(manager, config, campaign, seat);
    const made: { id: string }[] = [];
    for (const dueOn of [...new Set(late.map((unit) => unit.dueOn))].sort()) {
      const draft = reminderDraft(about, dueOn, late.filter((unit) => unit.dueOn === dueOn), frame);
      const batch = await saveBatch(manager, draft, { campaignId, seat, dueOn, preparedBy: actor.name, preparedAt: clock.now().toISOString() });
      if (batch) made.push(batch);
    }
    return made;
  };
