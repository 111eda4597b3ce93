import { useDateWords } from "../../shared/format";
import { CreatePage } from "../../shared/FormPage";
import { UnitChoice } from "../../shared/UnitChoice";
import { useCampaign } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { ContactInputs } from "./ContactInputs";

/** Registers a contact (R16: by the day the campaign names). */
const ContactCreate = () => {
  const t = useT();
  const { day } = useDateWords();
  const campaign = useCampaign();
  if (!campaign) return null;
  return (
    <CreatePage
      title={t("contacts.createTitle")}
      summary={t("contacts.hint", { date: day(campaign.contactDeadline) })}
      defaults={{ campaignId: campaign.id }}
    >
      <UnitChoice />
      <ContactInputs />
    </CreatePage>
  );
};

export default ContactCreate;
