import { BooleanInput, SelectInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { choicesOf } from "../../shared/choices";
import { FormGrid, Wide } from "../../shared/FormGrid";
import { honourLevels } from "../../shared/enums";
import { useT } from "../../shared/useT";
import { useFieldHelp } from "./findings/useFieldHelp";
import { hasTreatment } from "./toInput";

/** What a person was honoured with before, and whether the record is clean (R07, R11). */
export const HonourInputs = () => {
  const t = useT();
  const help = useFieldHelp();
  const level: unknown = useWatch({ name: "person.honourLevel" });
  return (
    <FormGrid title={t("nominations.sections.record")}>
      <SelectInput
        source="person.honourLevel"
        choices={choicesOf("honourLevel", honourLevels)}
        defaultValue="NONE"
        emptyText={false}
        helperText={help("person.honourLevel")}
      />
      {hasTreatment(level) ? (
        <BooleanInput
          source="person.honourTreatment"
          defaultValue={false}
          helperText={help("person.honourTreatment", t("nominations.treatmentHelp"))}
        />
      ) : (
        <div />
      )}
      <Wide>
        <TextInput
          source="person.honours"
          multiline
          helperText={help("person.honours", t("nominations.honoursHelp"))}
        />
      </Wide>
      <Wide>
        <TextInput
          source="person.misconduct"
          multiline
          helperText={help("person.misconduct", t("nominations.misconductHelp"))}
        />
      </Wide>
    </FormGrid>
  );
};
