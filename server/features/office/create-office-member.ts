import type { Act } from "../../verb";
import { unfinishedCampaign } from "../campaigns/open-campaign";
import { tidy } from "../../graphql/tidy";
import { OfficeBody } from "./office-body";
import type { CreateOfficeMemberInput } from "./inputs";
import { phoneColumns } from "./member-phone";
import { OfficeMember } from "./office-member";

/** Enters a member. A member of the office takes the actor's seat; the leading group has none. */
export async function createOfficeMember({ manager, actor, vault }: Act, { phone, ...input }: CreateOfficeMemberInput): Promise<OfficeMember> {
  await unfinishedCampaign(manager, input.campaignId);
  const { name, organization, post } = input;
  const seat = input.body === OfficeBody.OFFICE ? (input.seat ?? actor.seat) : null;
  return manager.save(manager.create(OfficeMember, { ...input, ...phoneColumns({ vault }, phone), ...tidy({ name, organization, post }), seat }));
}
