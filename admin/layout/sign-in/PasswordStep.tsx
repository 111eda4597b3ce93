import { TextField } from "@mui/material";
import type { ChangeEvent } from "react";
import { useT } from "../../shared/useT";
import { StepForm } from "./StepForm";

interface Fields {
  username: string;
  password: string;
}

interface PasswordStepProps {
  typed: Fields;
  onType: (fields: Partial<Fields>) => void;
  onSubmit: () => Promise<void>;
}

/** Name and password. */
export const PasswordStep = ({ typed, onType, onSubmit }: PasswordStepProps) => {
  const t = useT();
  const type = ({ target }: ChangeEvent<HTMLInputElement>) => onType({ [target.name]: target.value });
  const submit = (given: FormData) => {
    // What a password manager has filled in was not typed.
    onType({ username: String(given.get("username")).trim(), password: String(given.get("password")) });
    return onSubmit();
  };
  return (
    <StepForm name={t("login.title")} submit={t("login.title")} onSubmit={submit}>
      <TextField
        name="username"
        label={t("login.username")}
        autoComplete="username"
        defaultValue={typed.username}
        onChange={type}
        autoFocus
        required
      />
      <TextField
        name="password"
        label={t("login.password")}
        type="password"
        autoComplete="current-password"
        defaultValue={typed.password}
        onChange={type}
        required
      />
    </StepForm>
  );
};
