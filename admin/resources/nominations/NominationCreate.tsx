import { FormGrid, Wide } from "../../shared/FormGrid";
import { CreatePage } from "../../shared/FormPage";
import { useAwards, useCampaign } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { AwardInput } from "./AwardInput";
import { LiveFindings } from "./findings/LiveFindings";
import { SubjectInputs } from "./SubjectInputs";
import { toInput } from "./toInput";

/** Writes a nomination. It is saved as a draft, and submitted from its page. */
const NominationCreate = () => {
  const t = useT();
  const awards = useAwards();
  const campaign = useCampaign();
  if (!campaign) return null;
  const transform = (values: Record<string, unknown>) =>
    toInput(values, awards.find(({ id }) => id === values.awardId)?.subjectKind ?? "PERSON");
  return (
    <CreatePage
      title={t("nominations.createTitle")}
      summary={campaign.name}
      redirect="show"
      defaults={{ campaignId: campaign.id }}
      transform={transform}
      width={1240}
    >
      <LiveFindings>
        <FormGrid title={t("nominations.sections.subject")}>
          <Wide>
            <AwardInput />
          </Wide>
        </FormGrid>
        <SubjectInputs />
      </LiveFindings>
    </CreatePage>
  );
};

export default NominationCreate;
