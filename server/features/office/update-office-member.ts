import { loadForUpdate } from "../../database/load-for-update";
import { changed } from "../../database/changed";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { unfinishedCampaign } from "../campaigns/open-campaign";
import type { UpdateOfficeMemberInput } from "./inputs";
import { phoneColumns } from "./member-phone";
import { OfficeMember } from "./office-member";
import { OFFICE_MEMBER } from "./words";

/** Changes a member of one's own seat or of the leading group. */
export async function updateOfficeMember({ manager, vault }: Act, input: UpdateOfficeMemberInput): Promise<OfficeMember> {
  const member = await loadForUpdate(manager, OfficeMember, input, OFFICE_MEMBER);
  await unfinishedCampaign(manager, member.campaignId);
  const { name, position, organization, post, phone, rank } = input;
  return manager.save(Object.assign(member, changed({ ...tidy({ name, organization, post }), position, rank }), phoneColumns({ vault }, phone)));
}
