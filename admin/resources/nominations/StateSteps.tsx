import { Box } from "@mui/material";
import { Mark } from "../../shared/Mark";
import type { NominationState } from "../../shared/enums";
import { useT } from "../../shared/useT";

const steps = ["draft", "submit", "review", "candidate", "vote", "report"] as const;

/** At which step of its life each state stands. */
const current: Record<NominationState, number> = {
  DRAFT: 0,
  RETURNED: 0,
  SUBMITTED: 2,
  CANDIDATE: 3,
  REJECTED: 2,
  WITHDRAWN: 0,
};

/** The life of a nomination in a line: what is done, where it stands, what comes. */
export const StateSteps = ({ state }: { state: NominationState }) => {
  const t = useT();
  const here = current[state];
  const ended = state === "REJECTED" || state === "WITHDRAWN";
  const words = (index: number) =>
    t(
      index < here
        ? "nominations.stepDone"
        : index === here
          ? "nominations.stepNow"
          : "nominations.stepLater",
    );
  return (
    <Box
      component="ol"
      sx={{ display: "flex", flexWrap: { xs: "wrap", sm: "nowrap" }, gap: 0.5, listStyle: "none", p: 0, m: 0, mb: 1.75, fontSize: 12 }}
    >
      {steps.map((step, index) => (
        <Box
          component="li"
          key={step}
          aria-current={index === here ? "step" : undefined}
          title={words(index)}
          sx={({ palette }) => ({
            flex: { xs: "1 0 30%", sm: 1 },
            py: 0.5,
            textAlign: "center",
            borderRadius: "6px",
            whiteSpace: "nowrap",
            color: palette.tones.grey.ink,
            backgroundColor: palette.tones.grey.soft,
            ...(index < here && {
              color: palette.tones.green.ink,
              backgroundColor: palette.tones.green.soft,
            }),
            ...(index === here && {
              color: palette.primary.contrastText,
              backgroundColor: palette.primary.main,
            }),
            ...(index === here &&
              ended && { color: palette.tones.red.ink, backgroundColor: palette.tones.red.soft }),
          })}
        >
          {index < here ? <Mark name="done" /> : null}
          {index === here && (ended || state === "RETURNED")
            ? t(`enums.nominationState.${state}`)
            : t(`nominations.step.${step}`)}
        </Box>
      ))}
    </Box>
  );
};
