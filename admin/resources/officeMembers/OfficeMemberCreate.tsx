import { CreatePage } from "../../shared/FormPage";
import { useCampaign } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { OfficeMemberInputs } from "./OfficeMemberInputs";

/** Adds a member. */
const OfficeMemberCreate = () => {
  const t = useT();
  const campaign = useCampaign();
  if (!campaign) return null;
  return (
    <CreatePage title={t("officeMembers.createTitle")} defaults={{ campaignId: campaign.id }}>
      <OfficeMemberInputs />
    </CreatePage>
  );
};

export default OfficeMemberCreate;
