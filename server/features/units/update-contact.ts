import { changed, given } from "../../database/changed";
import { loadForUpdate } from "../../database/load-for-update";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { openCampaign } from "../campaigns/open-campaign";
import { mobileColumns } from "./contact-mobile";
import type { UpdateContactInput } from "./inputs";
import { UnitContact } from "./unit-contact";
import { CONTACT } from "./words";

/** Changes a contact of one's own unit or seat. */
export async function updateContact({ manager, vault }: Act, input: UpdateContactInput): Promise<UnitContact> {
  const contact = await loadForUpdate(manager, UnitContact, input, CONTACT);
  await openCampaign(manager, contact.campaignId);
  const { name, post, officePhone, mobile, fax, email, remark } = input;
  return manager.save(Object.assign(contact, changed({ ...tidy({ name, post }), officePhone, email }), mobileColumns({ vault }, mobile), given(tidy({ fax, remark }))));
}
