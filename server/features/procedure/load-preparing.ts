import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { openCampaign } from "../campaigns/open-campaign";
import { Nomination } from "../nominations/nomination";
import { PREPARING } from "../nominations/state-table";
import { NOMINATION, STATE_WORDS } from "../nominations/words";

const ALLOWED: Text = { zh: "程序和公示在草稿或退回修改时办理。", en: "Procedure and publicity belong to a draft or returned nomination." };

/**
 * Locks a nomination of one's own unit while its procedure or publicity is put on record. What is recorded has versions
 * of its own, so the nomination's is not asked for. `act` is what refusals call it.
 */
export async function loadPreparing(manager: EntityManager, id: string, act: Text): Promise<Nomination> {
  const nomination = await manager.findOne(Nomination, { where: { id }, lock: { mode: "pessimistic_write" } });
  if (!nomination) {
    if (await manager.existsBy(Nomination, { id })) throw new DeskError("FORBIDDEN");
    throw new DeskError("NOT_FOUND", { field: "nominationId", facts: { what: NOMINATION } });
  }
  await openCampaign(manager, nomination.campaignId);
  if (!PREPARING.includes(nomination.state)) {
    throw new DeskError("WRONG_STATE", { facts: { state: STATE_WORDS[nomination.state], act, allowed: ALLOWED } });
  }
  return nomination;
}
