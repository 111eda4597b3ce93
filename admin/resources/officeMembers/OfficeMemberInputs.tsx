import { BooleanInput, NumberInput, required, SelectInput, TextInput, useRecordContext } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid } from "../../shared/FormGrid";
import { officeBodies, officePositions, seats } from "../../shared/enums";
import type { OfficeMember } from "../../shared/schema";
import { useT } from "../../shared/useT";

/** The fields of a member. Body and seat are chosen once; on a change an empty telephone means: as it is. */
export const OfficeMemberInputs = () => {
  const t = useT();
  const member = useRecordContext<OfficeMember>();
  const existing = member?.id !== undefined;
  const masked = member?.phoneMasked;
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
      <TextInput source="phone" type="tel" autoComplete="off" helperText={masked ? t("reveals.kept", { masked }) : undefined} />
      <NumberInput source="rank" helperText={t("officeMembers.rankHint")} min={0} step={1} />
      {masked ? <BooleanInput source="withoutPhone" label={t("officeMembers.withoutPhone")} /> : null}
    </FormGrid>
  );
};
