import { Button, TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { ParameterValues } from "../../shared/campaignTypes";
import { fieldMessage } from "../../shared/fieldMessage";
import { useT } from "../../shared/useT";
import { ParameterInput } from "./ParameterInput";

interface ParameterEditorProps {
  /** The values in force. */
  current: ParameterValues;
  value: ParameterValues;
  /** The server's last refusal; it names `parameters.<path>`. */
  error: unknown;
  onChange: (value: ParameterValues) => void;
  /** Is what is typed as JSON not JSON? */
  onFault: (faulty: boolean) => void;
}

/** A rule's values as a form made from the values in force; or, for what no form fits, as JSON. */
export const ParameterEditor = ({ current, value, error, onChange, onFault }: ParameterEditorProps) => {
  const t = useT();
  const [json, setJson] = useState<string>();
  const message = (path: string) => fieldMessage(error, `parameters.${path}`);
  if (Object.keys(current).length === 0) return null;
  const parsed = json === undefined ? value : parse(json);
  const type = (typed: string) => {
    setJson(typed);
    const read = parse(typed);
    onFault(read === undefined);
    if (read) onChange(read);
  };
  return (
    <>
      {json === undefined ? (
        Object.entries(current).map(([name, kind]) => (
          <ParameterInput
            key={name}
            path={[name]}
            kind={kind}
            value={value[name]}
            message={message}
            onChange={(changed) => onChange({ ...value, [name]: changed })}
          />
        ))
      ) : (
        <TextField
          label={t("rules.json")}
          multiline
          minRows={4}
          maxRows={16}
          value={json}
          error={parsed === undefined}
          helperText={parsed === undefined ? t("rules.notJson") : fieldMessage(error, "parameters")}
          onChange={({ target }) => type(target.value)}
        />
      )}
      {json === undefined ? <Typography color="error">{unknownFault(error, current)}</Typography> : null}
      <Button
        size="small"
        color="inherit"
        disabled={parsed === undefined}
        onClick={() => setJson(json === undefined ? JSON.stringify(value, null, 2) : undefined)}
      >
        {t(json === undefined ? "rules.asJson" : "rules.asForm")}
      </Button>
    </>
  );
};

/** What the server said of the values as a whole, which no field of the form shows. */
function unknownFault(error: unknown, current: ParameterValues): string | undefined {
  const shown = Object.keys(current).some((name) => fieldMessage(error, `parameters.${name}`));
  return shown ? undefined : fieldMessage(error, "parameters");
}

function parse(json: string): ParameterValues | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as ParameterValues)
      : undefined;
  } catch {
    return undefined;
  }
}
