import { BooleanInput, DateInput, SelectInput } from "react-admin";
import { EditPage } from "../../shared/FormPage";
import { FormGrid } from "../../shared/FormGrid";
import { useT } from "../../shared/useT";
import { CampaignInputs } from "./CampaignInputs";

const separator = ",";

/** The form for a campaign in preparation. Rules that repeat its dates follow them. */
const CampaignEdit = () => {
  const t = useT();
  const levels = [["OFFICE"], ["UNIT", "OFFICE"]] as const;
  return (
    <EditPage
      title={({ name }) => t("campaignLife.editTitle", { name })}
      summary={t("campaignLife.editHint")}
      redirect="show"
    >
      <FormGrid>
        <CampaignInputs />
        <SelectInput
          source="reviewLevels"
          choices={levels.map((of) => ({
            id: of.join(separator),
            name: of.map((level) => t(`enums.reviewLevel.${level}`)).join(t("campaignLife.then")),
          }))}
          translateChoice={false}
          format={(value: readonly string[] | undefined) => value?.join(separator) ?? ""}
          parse={(value: string) => value.split(separator)}
        />
        <DateInput
          source="resultsFrom"
          parse={(value: string) => value || null}
          helperText={t("campaignLife.resultsHint")}
        />
        <BooleanInput source="reserveAtDraft" helperText={t("campaignLife.reserveHint")} />
      </FormGrid>
    </EditPage>
  );
};

export default CampaignEdit;
