import { Box, FormControlLabel, MenuItem, Switch, TextField, Typography } from "@mui/material";
import { useT } from "../../shared/useT";
import { choicesFor } from "./choices";
import { word } from "./parameterText";

interface ParameterInputProps {
  /** Where the value stands, e.g. ["frontLine", "minimumPercent"]. */
  path: readonly string[];
  /** The value in force: it tells what kind of value this is. */
  kind: unknown;
  value: unknown;
  /** What the server said of it. */
  message: (path: string) => string | undefined;
  onChange: (value: unknown) => void;
}

const isDate = (value: unknown) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const asText = (value: unknown) => (value === undefined || value === null ? "" : String(value));

/** One value of a rule as a field of its kind: switch, number, date, choice, list of words, or a group of these. */
export const ParameterInput = ({ path, kind, value, message, onChange }: ParameterInputProps) => {
  const t = useT();
  const label = word(path.at(-1) ?? "", t);
  const wrong = message(path.join("."));
  const choices = choicesFor(path);
  const common = { label, error: wrong !== undefined, helperText: wrong };

  if (typeof kind === "boolean") {
    return (
      <Box>
        <FormControlLabel
          label={label}
          control={<Switch checked={value === true} onChange={(_, checked) => onChange(checked)} />}
        />
        {wrong ? <Wrong>{wrong}</Wrong> : null}
      </Box>
    );
  }
  if (typeof kind === "number") {
    return (
      <TextField
        {...common}
        value={asText(value)}
        slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
        onChange={({ target }) => {
          const typed = target.value.trim();
          onChange(/^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed);
        }}
      />
    );
  }
  // Rules repeat the campaign's dates: a date is changed there, or extended for a unit.
  if (isDate(kind))
    return (
      <TextField
        {...common}
        value={asText(value)}
        helperText={wrong ?? t("rules.boundDate")}
        slotProps={{ input: { readOnly: true } }}
      />
    );
  if (isWords(kind) && choices) {
    return (
      <TextField
        {...common}
        select
        value={isWords(value) ? value : []}
        slotProps={{ select: { multiple: true } }}
        onChange={({ target }) => onChange([target.value].flat())}
      >
        {optionsOf(choices, t)}
      </TextField>
    );
  }
  if (isWords(kind)) {
    return (
      <TextField
        {...common}
        multiline
        maxRows={8}
        value={isWords(value) ? value.join("\n") : ""}
        helperText={wrong ?? t("rules.onePerLine")}
        onChange={({ target }) => onChange(target.value === "" ? [] : target.value.split("\n"))}
      />
    );
  }
  if (typeof kind === "string" && choices) {
    return (
      <TextField {...common} select value={asText(value)} onChange={({ target }) => onChange(target.value)}>
        {optionsOf(choices, t)}
      </TextField>
    );
  }
  if (typeof kind === "string")
    return <TextField {...common} value={asText(value)} onChange={({ target }) => onChange(target.value)} />;
  if (typeof kind === "object" && kind !== null && !Array.isArray(kind)) {
    const parts = (typeof value === "object" ? value : {}) as Record<string, unknown>;
    return (
      <Box component="fieldset" sx={{ border: 1, borderColor: "divider", borderRadius: "6px", m: 0, my: 1 }}>
        <Typography component="legend" variant="caption">
          {label}
        </Typography>
        {Object.entries(kind).map(([name, part]) => (
          <ParameterInput
            key={name}
            path={[...path, name]}
            kind={part}
            value={parts[name]}
            message={message}
            onChange={(changed) => onChange({ ...parts, [name]: changed })}
          />
        ))}
      </Box>
    );
  }
  return <Wrong>{`${label}${t("app.colon")}${t("rules.onlyJson")}`}</Wrong>;
};

const optionsOf = (choices: readonly string[], t: ReturnType<typeof useT>) =>
  choices.map((choice) => (
    <MenuItem key={choice} value={choice}>
      {word(choice, t)}
    </MenuItem>
  ));

const Wrong = ({ children }: { children: string }) => (
  <Typography variant="caption" component="p" color="error">
    {children}
  </Typography>
);
