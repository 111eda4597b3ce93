import {
  AutocompleteInput,
  NumberInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
} from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid, Wide } from "../../shared/FormGrid";
import { unitKinds } from "../../shared/enums";

const byName = (text: string) => (text ? { search: text } : {});

/** The fields of a unit. It belongs to the seat of the office that adds it; its code is chosen once. */
export const UnitInputs = () => (
  <FormGrid>
    <Wide>
      <TextInput source="name" validate={required()} />
    </Wide>
    <TextInput source="shortName" validate={required()} />
    <TextInput source="code" validate={required()} disabled={useRecordContext()?.id !== undefined} />
    <SelectInput source="kind" choices={choicesOf("unitKind", unitKinds)} validate={required()} />
    <ReferenceInput source="parentId" reference="recommendingUnits">
      <AutocompleteInput optionText="name" filterToQuery={byName} />
    </ReferenceInput>
    <NumberInput source="position" min={0} step={1} />
  </FormGrid>
);
