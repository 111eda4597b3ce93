import { FormDataConsumer, required, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid } from "../../shared/FormGrid";
import { CreatePage } from "../../shared/FormPage";
import { roles, seats } from "../../shared/enums";
import { UnitChoice } from "../../shared/UnitChoice";
import { useT } from "../../shared/useT";
import { PasswordInput } from "./PasswordInput";

/** Drops what was filled in for another role before this one was chosen. */
const forRole = ({ role, seat, unitId, password, ...rest }: Record<string, unknown>) => ({
  ...rest,
  role,
  ...(role === "OFFICE" && { seat }),
  ...(role === "UNIT" && { unitId }),
  ...(role !== "INTEGRATION" && { password }),
});

/** Opens an account. The seat goes with the office, the unit with a unit's contact. */
const AccountCreate = () => {
  const t = useT();
  return (
    <CreatePage title={t("accounts.createTitle")} transform={forRole}>
      <FormGrid>
        <TextInput source="username" validate={required()} autoComplete="off" />
        <TextInput source="displayName" validate={required()} autoComplete="off" />
        <SelectInput
          source="role"
          choices={choicesOf("role", roles)}
          validate={required()}
          helperText={t("accounts.roleHint")}
        />
        <FormDataConsumer<{ role?: string }>>
          {({ formData }) => {
            if (formData.role === "OFFICE")
              return <SelectInput source="seat" choices={choicesOf("seat", seats)} validate={required()} />;
            return formData.role === "UNIT" ? <UnitChoice /> : null;
          }}
        </FormDataConsumer>
        <FormDataConsumer<{ role?: string }>>
          {({ formData }) => (formData.role === "INTEGRATION" ? null : <PasswordInput source="password" />)}
        </FormDataConsumer>
      </FormGrid>
    </CreatePage>
  );
};

export default AccountCreate;
