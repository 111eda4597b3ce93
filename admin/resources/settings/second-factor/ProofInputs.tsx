import { TextField } from "@mui/material";
import { useT } from "../../../shared/useT";
import { CodeInput } from "./CodeInput";

/** Password and, where there is a second factor, its code: given again before an act on one's own account. */
export const ProofInputs = ({ code }: { code: boolean }) => {
  const t = useT();
  return (
    <>
      <TextField name="password" type="password" label={t("secondFactor.password")} autoComplete="current-password" autoFocus required />
      {code ? <CodeInput label={t("secondFactor.codeOrRecovery")} recovery /> : null}
    </>
  );
};
