import { Box, Button } from "@mui/material";
import { type FormEvent, type ReactNode, useState } from "react";
import { RefusalAlert } from "../../shared/RefusalAlert";

interface StepFormProps {
  /** What the form is called, to who hears it. */
  name: string;
  submit: string;
  children: ReactNode;
  /** Does the step; what it refuses is shown here, and the form stays. */
  onSubmit: (given: FormData) => Promise<void>;
}

/** One step: its fields, what was refused, and the button that goes on. */
export const StepForm = ({ name, submit, children, onSubmit }: StepFormProps) => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    await onSubmit(new FormData(event.currentTarget)).catch(setError);
    setBusy(false);
  };
  return (
    <Box component="form" onSubmit={send} aria-label={name} sx={{ "& .MuiAlert-root": { my: 1.5 } }}>
      {children}
      {error ? <RefusalAlert error={error} /> : null}
      <Button type="submit" variant="contained" size="large" fullWidth disabled={busy} sx={{ mt: 2 }}>
        {submit}
      </Button>
    </Box>
  );
};
