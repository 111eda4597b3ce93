import { AutocompleteInput, ReferenceInput, required, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid, Wide } from "../../shared/FormGrid";
import { administrativeRanks, workplaceNatures } from "../../shared/enums";
import { useT } from "../../shared/useT";
import { useCreditCodeCheck } from "./useCreditCodeCheck";

const byName = (text: string) => (text ? { search: text } : {});
const upperCase = (value: string) => value.trim().toUpperCase();

/** The fields of a workplace. */
export const WorkplaceInputs = () => {
  const t = useT();
  const creditCode = useCreditCodeCheck();
  return (
    <FormGrid>
      <Wide>
        <TextInput source="name" validate={required()} />
      </Wide>
      <TextInput
        source="creditCode"
        validate={[required(), creditCode]}
        parse={upperCase}
        helperText={t("workplaces.creditCodeHint")}
      />
      <SelectInput
        source="nature"
        choices={choicesOf("workplaceNature", workplaceNatures)}
        validate={required()}
      />
      <SelectInput
        source="administrativeRank"
        choices={choicesOf("administrativeRank", administrativeRanks)}
        validate={required()}
        helperText={t("workplaces.rankHint")}
      />
      <ReferenceInput source="parentId" reference="workplaces">
        <AutocompleteInput optionText="name" filterToQuery={byName} />
      </ReferenceInput>
    </FormGrid>
  );
};
