import { email, required, TextInput } from "react-admin";
import { FormGrid, Wide } from "../../shared/FormGrid";

/** The fields of annex 3. */
export const ContactInputs = () => (
  <FormGrid>
    <TextInput source="name" validate={required()} autoComplete="off" />
    <TextInput source="post" validate={required()} />
    <TextInput source="officePhone" validate={required()} type="tel" />
    <TextInput source="mobile" validate={required()} type="tel" />
    <TextInput source="fax" type="tel" />
    <TextInput source="email" validate={[required(), email()]} type="email" />
    <Wide>
      <TextInput source="remark" multiline />
    </Wide>
  </FormGrid>
);
