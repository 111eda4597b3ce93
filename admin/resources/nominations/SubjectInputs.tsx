import { useWatch } from "react-hook-form";
import { FormGrid, Wide } from "../../shared/FormGrid";
import { useAwards } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { CollectiveInputs } from "./CollectiveInputs";
import { DeedsInput } from "./DeedsInput";
import { PersonInputs } from "./PersonInputs";
import { WorkplaceInput } from "./WorkplaceInput";

/** Everything after the award: the form of a person or of a collective, as the award asks. */
export const SubjectInputs = () => {
  const t = useT();
  const awardId: unknown = useWatch({ name: "awardId" });
  const award = useAwards().find(({ id }) => id === awardId);
  if (!award) return null;
  return (
    <>
      {award.subjectKind === "PERSON" ? <PersonInputs /> : <CollectiveInputs />}
      <FormGrid title={t("resources.nominations.fields.workplaceId")}>
        <Wide>
          <WorkplaceInput />
        </Wide>
      </FormGrid>
      <FormGrid title={t("nominations.sections.deeds")}>
        <Wide>
          <DeedsInput />
        </Wide>
      </FormGrid>
    </>
  );
};
