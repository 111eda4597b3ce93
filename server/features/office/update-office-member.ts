import { loadForUpdate } from "../../database/load-for-update";
import { changed, given } from "../../database/changed";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { unfinishedCampaign } from "../campaigns/open-campaign";
import type { UpdateOfficeMemberInput } from "./inputs";
import { OfficeMember } from "./office-member";
import { OFFICE_MEMBER } from "./words";

/** Changes a member of one's own seat or of the leading group. */
export async function updateOfficeMember({ manager }: Act, input: UpdateOfficeMemberInput): Promise<OfficeMember> {
  const member = await loadForUpdate(manager, OfficeMember, input, OFFICE_MEMBER);
  await unfinishedCampaign(manager, member.campaignId);
  const { name, position, organization, post, phone, rank } = input;
  return manager.save(Object.assign(member, changed({ ...tidy({ name, organization, post }), position, rank }), given({ phone })));
}
