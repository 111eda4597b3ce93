import { TextField } from "@mui/material";
import { useT } from "../../../shared/useT";

interface CodeInputProps {
  /** Asks for a recovery code, which has letters. */
  recovery?: boolean;
  label?: string;
  autoFocus?: boolean;
}

/** A code of the phone, with the keys for digits on a phone, or a recovery code. */
export const CodeInput = ({ recovery = false, label, autoFocus }: CodeInputProps) => {
  const t = useT();
  return (
    <TextField
      name="totp"
      label={label ?? t(recovery ? "secondFactor.recoveryCode" : "secondFactor.code")}
      helperText={label ? undefined : t(recovery ? "secondFactor.recoveryHelp" : "secondFactor.codeHelp")}
      autoComplete={recovery ? "off" : "one-time-code"}
      autoFocus={autoFocus}
      required
      slotProps={{ htmlInput: { inputMode: recovery ? "text" : "numeric", maxLength: 64, autoCapitalize: "characters", spellCheck: false } }}
    />
  );
};
