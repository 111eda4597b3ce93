import { NumberInput, required, SelectInput, TextInput } from "react-admin";
import { CreatePage } from "../../shared/FormPage";
import { FormGrid, Wide } from "../../shared/FormGrid";
import { useCampaigns } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { CampaignInputs } from "./CampaignInputs";

/** The form that drafts a campaign: from the preset of the notice, or from an earlier campaign. */
const CampaignCreate = () => {
  const t = useT();
  return (
    <CreatePage title={t("campaignLife.createTitle")} summary={t("campaignLife.createHint")} redirect="show">
      <FormGrid>
        <Wide>
          <SelectInput
            source="cloneOf"
            choices={useCampaigns()}
            optionText="name"
            translateChoice={false}
            emptyText={t("campaignLife.preset")}
            parse={(value: string) => value || undefined}
          />
        </Wide>
        <TextInput source="code" validate={required()} helperText={t("campaignLife.codeHint")} />
        <NumberInput source="year" min={2000} max={2100} validate={required()} />
        <CampaignInputs />
      </FormGrid>
    </CreatePage>
  );
};

export default CampaignCreate;
