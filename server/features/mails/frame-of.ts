import type { EntityManager } from "typeorm";
import type { Config } from "../../config";
import { Office } from "../campaigns/office";
import type { Campaign } from "../campaigns/campaign";
import type { Seat } from "../campaigns/seat";
import type { Frame } from "./mail-texts";

/** How a seat's office signs its mails of a campaign. */
export async function frameOf(manager: EntityManager, { publicUrl }: Pick<Config, "publicUrl">, campaign: Pick<Campaign, "id" | "name">, seat: Seat): Promise<Frame> {
  const office = await manager.findOneBy(Office, { campaignId: campaign.id, seat });
  return { campaign: campaign.name, office: office ? signature(office) : "领导小组办公室", url: publicUrl };
}

/** The authority and its office, as papers name them; what ends the one and begins the other is said once. */
export function signature({ organization, name }: Pick<Office, "organization" | "name">): string {
  let said = Math.min(organization.length, name.length);
  while (!organization.endsWith(name.slice(0, said))) said -= 1;
  return organization + name.slice(said);
}
