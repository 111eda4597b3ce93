import { NumberInput, required, SelectInput, TextInput, useRecordContext } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid } from "../../shared/FormGrid";
import { officeBodies, officePositions, seats } from "../../shared/enums";
import { useT } from "../../shared/useT";

/** The fields of a member. Body and seat are chosen once. */
export const OfficeMemberInputs = () => {
  const t = useT();
  const existing = useRecordContext()?.id !== undefined;
  return (
    <FormGrid>
      <SelectInput
        source="body"
        choices={choicesOf("officeBody", officeBodies)}
        validate={required()}
        disabled={existing}
      />
      <SelectInput source="seat" choices={choicesOf("seat", seats)} disabled={existing} />
      <TextInput source="name" validate={required()} />
      <SelectInput
        source="position"
        choices={choicesOf("officePosition", officePositions)}
        validate={required()}
      />
      <TextInput source="organization" validate={required()} />
      <TextInput source="post" validate={required()} />
      <TextInput source="phone" />
      <NumberInput source="rank" helperText={t("officeMembers.rankHint")} min={0} step={1} />
    </FormGrid>
  );
};
