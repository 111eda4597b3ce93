import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import type { StopProvincialPublicityInput } from "./inputs";
import { ProvincialPublicity } from "./provincial-publicity";
import { PROVINCIAL_PUBLICITY, STOPPED } from "./words";

/** Takes a publicity in the province down: it does not count any more, stays on record with the reason, and another may be opened. */
export async function stopProvincialPublicity({ manager }: Act, { id, version, reason }: StopProvincialPublicityInput): Promise<{ id: string }> {
  const known = await manager.findOneBy(ProvincialPublicity, { id });
  if (!known) throw new DeskError("NOT_FOUND", { facts: { what: PROVINCIAL_PUBLICITY } });
  await loadRunningCampaign(manager, known.campaignId);
  if (known.stopReason !== null) {
    const facts = { state: { zh: "已撤下", en: "taken down" }, act: STOPPED, allowed: { zh: "撤下的公示只供查阅。", en: "It is kept for the record only." } };
    throw new DeskError("WRONG_STATE", { facts });
  }
  await loadForUpdate(manager, ProvincialPublicity, { id, version }, PROVINCIAL_PUBLICITY);
  await manager.update(ProvincialPublicity, id, { stopReason: reason.trim() });
  return { id };
}
