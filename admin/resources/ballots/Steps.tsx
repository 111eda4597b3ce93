import { Box } from "@mui/material";
import { Mark } from "../../shared/Mark";

interface StepsProps {
  label: string;
  steps: readonly string[];
  /** Index of the step it stands at; behind the last when all is done. */
  here: number;
}

/** A way in a line: what is done, where it stands, what comes. */
export const Steps = ({ label, steps, here }: StepsProps) => (
  <Box
    component="ol"
    aria-label={label}
    sx={{ display: "flex", flexWrap: { xs: "wrap", sm: "nowrap" }, gap: 0.5, listStyle: "none", p: 0, m: 0, fontSize: 12 }}
  >
    {steps.map((step, index) => (
      <Box
        component="li"
        key={step}
        aria-current={index === here ? "step" : undefined}
        sx={({ palette }) => ({
          flex: { xs: "1 0 30%", sm: 1 },
          px: 0.5,
          py: 0.5,
          textAlign: "center",
          borderRadius: "6px",
          color: palette.tones.grey.ink,
          backgroundColor: palette.tones.grey.soft,
          ...(index < here && { color: palette.tones.green.ink, backgroundColor: palette.tones.green.soft }),
          ...(index === here && { color: palette.primary.contrastText, backgroundColor: palette.primary.main }),
        })}
      >
        {index < here ? <Mark name="done" /> : null}
        {step}
      </Box>
    ))}
  </Box>
);
