import { email, required, TextInput, useRecordContext } from "react-admin";
import { FormGrid, Wide } from "../../shared/FormGrid";
import type { UnitContact } from "../../shared/schema";
import { useT } from "../../shared/useT";

/** The fields of annex 3; on a change an empty mobile means: as it is. */
export const ContactInputs = () => {
  const t = useT();
  const masked = useRecordContext<UnitContact>()?.mobileMasked;
  return (
    <FormGrid>
      <TextInput source="name" validate={required()} autoComplete="off" />
      <TextInput source="post" validate={required()} />
      <TextInput source="officePhone" validate={required()} type="tel" />
      <TextInput
        source="mobile"
        type="tel"
        autoComplete="off"
        validate={masked ? undefined : required()}
        helperText={masked ? t("reveals.kept", { masked }) : undefined}
      />
      <TextInput source="fax" type="tel" />
      <TextInput source="email" validate={[required(), email()]} type="email" />
      <Wide>
        <TextInput source="remark" multiline />
      </Wide>
    </FormGrid>
  );
};
