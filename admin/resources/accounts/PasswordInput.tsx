import { Button, InputAdornment } from "@mui/material";
import { required, TextInput } from "react-admin";
import { useFormContext } from "react-hook-form";
import { PasswordRules } from "../../shared/PasswordRules";
import { useT } from "../../shared/useT";
import { makePassword } from "./makePassword";

/** A first password, typed or made. It is shown, because it has to be handed over. */
export const PasswordInput = ({ source }: { source: string }) => {
  const t = useT();
  const { setValue } = useFormContext();
  const make = () => setValue(source, makePassword(), { shouldDirty: true, shouldValidate: true });
  return (
    <TextInput
      source={source}
      validate={required()}
      autoComplete="new-password"
      helperText={<PasswordRules />}
      slotProps={{
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <Button size="small" onClick={make}>
                {t("accounts.generate")}
              </Button>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
