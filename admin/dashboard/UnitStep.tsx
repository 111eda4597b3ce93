import { Box, Button, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { Chip } from "../shared/Chip";
import { Mark } from "../shared/Mark";
import { useT } from "../shared/useT";

export interface UnitStepProps {
  number: number;
  title: string;
  hint: string;
  /** What stands in its way. */
  trouble?: string | null;
  /** Its last day, in words. */
  latest?: string;
  late?: boolean;
  done: boolean;
  /** Is this what to do now? */
  next: boolean;
  link: string;
  action: string;
}

/** One step of a unit's work: done, to be done now, or open; with its last day. Only what is to be done now has a button; the other titles lead there, too. */
export const UnitStep = ({ number, title, hint, trouble, latest, late = false, done, next, link, action }: UnitStepProps) => {
  const t = useT();
  return (
    <Box
      component="li"
      aria-current={next ? "step" : undefined}
      sx={({ palette }) => ({
        display: "flex",
        flexWrap: { xs: "wrap", sm: "nowrap" },
        alignItems: "center",
        gap: 1.5,
        p: 1.25,
        borderRadius: "6px",
        backgroundColor: next ? palette.tones.blue.soft : undefined,
      })}
    >
      <Box component="b" aria-hidden sx={{ width: 24, textAlign: "center", color: done ? "success.main" : "text.secondary" }}>
        {done ? <Mark name="done" /> : number}
      </Box>
      <Box sx={{ flex: 1, minWidth: 220 }}>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.75, alignItems: "center" }}>
          <Typography component="b" sx={{ fontWeight: 700 }}>
            {next ? (
              title
            ) : (
              <Box component={LinkBase} to={link} sx={{ color: "inherit" }}>
                {title}
              </Box>
            )}
          </Typography>
          {done ? (
            <Chip tone="green" mark="done">
              {t("steps.done")}
            </Chip>
          ) : null}
          {next ? (
            <Chip tone="amber" mark="sent">
              {t("steps.now")}
            </Chip>
          ) : null}
          {late && !done ? (
            <Chip tone="red" mark="failed">
              {t("steps.late")}
            </Chip>
          ) : null}
        </Box>
        <Typography variant="caption" color="text.secondary" component="p">
          {hint} {done ? null : latest}
        </Typography>
        {trouble ? (
          <Typography variant="caption" color="error" component="p">
            {trouble}
          </Typography>
        ) : null}
      </Box>
      {next ? (
        <Button variant="contained" component={LinkBase} to={link} sx={{ width: { xs: "100%", sm: "auto" } }}>
          {action}
        </Button>
      ) : null}
    </Box>
  );
};
