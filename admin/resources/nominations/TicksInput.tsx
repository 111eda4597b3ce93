import { Checkbox, FormControl, FormControlLabel, FormHelperText, FormLabel, Typography } from "@mui/material";
import { useController } from "react-hook-form";

interface TicksInputProps {
  source: string;
  label: string;
  help?: string;
  choices: readonly { id: string; name: string; meaning?: string }[];
  /** Says what is wrong with the ticked ones, if anything. */
  check?: (ticked: readonly string[]) => string | undefined;
}

/** Several things to tick, each with what it means. */
export const TicksInput = ({ source, label, help, choices, check }: TicksInputProps) => {
  const { field, fieldState, formState } = useController<Record<string, string[]>>({
    name: source,
    defaultValue: [],
    rules: { validate: (ticked) => check?.(ticked ?? []) ?? true },
  });
  const ticked = field.value ?? [];
  const turn = (id: string) =>
    field.onChange(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id]);
  const wrong = formState.isSubmitted ? fieldState.error?.message : undefined;
  return (
    <FormControl component="fieldset" error={Boolean(wrong)} sx={{ mb: 1 }}>
      <FormLabel component="legend" sx={{ fontSize: 14 }}>
        {label}
      </FormLabel>
      {help ? <FormHelperText sx={{ mx: 0 }}>{help}</FormHelperText> : null}
      {choices.map(({ id, name, meaning }) => (
        <FormControlLabel
          key={id}
          sx={{ alignItems: "flex-start", mr: 0 }}
          control={
            <Checkbox
              size="small"
              checked={ticked.includes(id)}
              onChange={() => turn(id)}
              onBlur={field.onBlur}
              sx={{ py: 0.5 }}
            />
          }
          label={
            <Typography component="span" sx={{ display: "inline-block", pt: 0.25 }}>
              {name}
              {meaning ? (
                <Typography component="span" variant="caption" color="text.secondary" sx={{ display: "block" }}>
                  {meaning}
                </Typography>
              ) : null}
            </Typography>
          }
        />
      ))}
      {wrong ? <FormHelperText sx={{ mx: 0 }}>{wrong}</FormHelperText> : null}
    </FormControl>
  );
};
