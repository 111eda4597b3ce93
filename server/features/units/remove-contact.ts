import { loadForUpdate } from "../../database/load-for-update";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { openCampaign } from "../campaigns/open-campaign";
import { UnitContact } from "./unit-contact";
import { CONTACT } from "./words";

/** Takes a contact off the form. */
export async function removeContact({ manager }: Act, input: ReferenceInput): Promise<{ id: string }> {
  const { id, campaignId } = await loadForUpdate(manager, UnitContact, input, CONTACT);
  await openCampaign(manager, campaignId);
  await manager.delete(UnitContact, id);
  return { id };
}
