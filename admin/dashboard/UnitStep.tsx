import { Box, Button, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { Chip } from "../shared/Chip";
import { Mark } from "../shared/Mark";
import { useT } from "../shared/useT";

export interface UnitStepProps {
  number: number;
  title: string;
  hint: string;
  latest?: string;
  done: boolean;
  /** Is this what to do now? */
  next: boolean;
  link: string;
  action: string;
}

/** One step of a unit's work: done, to be done now, or open; with its latest day and the way to do it. */
export const UnitStep = ({ number, title, hint, latest, done, next, link, action }: UnitStepProps) => {
  const t = useT();
  return (
    <Box
      component="li"
      aria-current={next ? "step" : undefined}
      sx={({ palette }) => ({
        display: "flex",
        alignItems: "center",
        gap: 1.5,
        p: 1.25,
        borderRadius: "6px",
        backgroundColor: next ? palette.tones.blue.soft : undefined,
      })}
    >
      <Box
        component="b"
        aria-hidden
        sx={{ width: 24, textAlign: "center", color: done ? "success.main" : "text.secondary" }}
      >
        {done ? <Mark name="done" /> : number}
      </Box>
      <Box sx={{ flex: 1 }}>
        <Typography sx={{ fontWeight: 700 }}>
          {title} {done ? <Chip tone="green">{t("steps.done")}</Chip> : null}
          {next ? <Chip tone="amber">{t("steps.now")}</Chip> : null}
        </Typography>
        <Typography variant="caption" color="text.secondary" component="p">
          {hint} {done ? null : latest}
        </Typography>
      </Box>
      <Button variant={next ? "contained" : "outlined"} component={LinkBase} to={link}>
        {action}
      </Button>
    </Box>
  );
};
