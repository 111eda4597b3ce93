import { BooleanInput, DateInput, required, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { honourLevels } from "../../shared/enums";
import { FormGrid } from "../../shared/FormGrid";
import { CreatePage } from "../../shared/FormPage";
import { useT } from "../../shared/useT";
import { HolderInputs, holderOf } from "./HolderInputs";

const codes = ["idNumber", "creditCode", "workplaceCode"];

/** Only the code that goes with the kind is sent; empty ones stay out. */
const transform = (values: Record<string, unknown>): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(values).filter(([name, value]) => !codes.includes(name) && value !== "")),
  ...holderOf(values),
});

/** Enters an honour from before the desk, so that the rules know of it. */
const HonourCreate = () => {
  const t = useT();
  const text = (name: "workplaceName" | "campaignName" | "awardName" | "document" | "holderName") => (
    <TextInput source={name} label={t(`honours.field.${name}`)} validate={required()} />
  );
  return (
    <CreatePage
      title={t("honours.earlierTitle")}
      summary={t("honours.earlierHint")}
      redirect="show"
      transform={transform}
      defaults={{ subjectKind: "PERSON", level: "PROVINCIAL_OR_MINISTERIAL", treatment: false }}
    >
      <FormGrid title={t("honours.identity")}>
        <HolderInputs />
      </FormGrid>
      <FormGrid title={t("honours.facts")}>
        {text("holderName")}
        {text("workplaceName")}
        {text("campaignName")}
        {text("awardName")}
        <SelectInput
          source="level"
          label={t("honours.field.level")}
          choices={choicesOf("honourLevel", honourLevels.filter((level) => level !== "NONE"))}
          validate={required()}
        />
        <TextInput source="certificateNumber" label={t("honours.field.certificateNumber")} />
        <DateInput source="conferredOn" label={t("honours.field.conferredOn")} validate={required()} />
        {text("document")}
        <BooleanInput source="treatment" label={t("honours.field.treatment")} />
      </FormGrid>
    </CreatePage>
  );
};

export default HonourCreate;
