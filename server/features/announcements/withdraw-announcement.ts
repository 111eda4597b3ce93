import { loadForUpdate } from "../../database/load-for-update";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { Announcement } from "./announcement";
import type { WithdrawAnnouncementInput } from "./inputs";
import { loadStanding } from "./load-standing";
import { ANNOUNCEMENT } from "./words";

/** Withdraws an announcement with a reason. It stays to be seen as withdrawn; whoever had opened it is told. */
export async function withdrawAnnouncement({ manager, actor, clock }: Act, input: WithdrawAnnouncementInput): Promise<{ id: string }> {
  await loadStanding(manager, input.id, { zh: "撤回", en: "withdrawn" });
  const announcement = await loadForUpdate(manager, Announcement, input, ANNOUNCEMENT);
  const { reason } = tidy({ reason: input.reason });
  return manager.save(Announcement, Object.assign(announcement, { withdrawnAt: clock.now().toISOString(), withdrawnBy: actor.name, withdrawReason: reason }));
}
