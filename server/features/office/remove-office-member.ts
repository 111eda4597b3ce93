import { loadForUpdate } from "../../database/load-for-update";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { unfinishedCampaign } from "../campaigns/open-campaign";
import { OfficeMember } from "./office-member";
import { OFFICE_MEMBER } from "./words";

/** Takes a member off the list; the audit trail keeps who did it. */
export async function removeOfficeMember({ manager }: Act, input: ReferenceInput): Promise<{ id: string }> {
  const { id, campaignId } = await loadForUpdate(manager, OfficeMember, input, OFFICE_MEMBER);
  await unfinishedCampaign(manager, campaignId);
  await manager.delete(OfficeMember, id);
  return { id };
}
