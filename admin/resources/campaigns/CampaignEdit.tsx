import { BooleanInput, DateInput, required, SelectInput, TextInput } from "react-admin";
import { majorityBases } from "../../shared/ballotTypes";
import { EditPage } from "../../shared/FormPage";
import { FormGrid } from "../../shared/FormGrid";
import { publicityStages } from "../../shared/outcomeTypes";
import { useT } from "../../shared/useT";
import { CampaignInputs } from "./CampaignInputs";

const separator = ",";
const none = "NONE";

/** A part of a whole as a quorum gives it, above 0 and up to 1. */
function isFraction(value: string): boolean {
  const [, part, of] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(value) ?? [];
  return part !== undefined && of !== undefined && Number(part) <= Number(of);
}

/** The form for a campaign in preparation. Rules that repeat its dates follow them. */
const CampaignEdit = () => {
  const t = useT();
  const levels = [["OFFICE"], ["UNIT", "OFFICE"]] as const;
  const [before, after] = publicityStages;
  const publicities = [[], [before], [after], [before, after]];
  const fraction = (value: string) => (isFraction(value) ? undefined : t("campaignLife.quorumFormat"));
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
        <TextInput source="votingQuorum" validate={[required(), fraction]} helperText={t("campaignLife.votingQuorumHint")} />
        <SelectInput
          source="votingMajority"
          choices={majorityBases.map((id) => ({ id, name: `ballots.majority.${id}` }))}
          validate={required()}
        />
        <SelectInput
          source="publicityStages"
          choices={publicities.map((of) => ({
            id: of.join(separator) || none,
            name: of.map((stage) => t(`outcomes.stage.${stage}`)).join(t("app.separator")) || t("campaignLife.publicityNone"),
          }))}
          translateChoice={false}
          format={(value: readonly string[] | undefined) => value && (publicityStages.filter((stage) => value.includes(stage)).join(separator) || none)}
          parse={(value: string) => (value === none ? [] : value.split(separator))}
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
