import { Box } from "@mui/material";
import { Mark } from "../../shared/Mark";
import type { NominationState } from "../../shared/enums";
import type { OutcomeState } from "../../shared/outcomeTypes";
import type { Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";

const steps = ["draft", "submit", "unitReview", "review", "candidate", "vote", "report", "confer"] as const;
type Step = (typeof steps)[number];

/** At which step of its life each state stands; a submitted one stands with the level that has it. */
const current: Record<NominationState, Step> = {
  DRAFT: "draft",
  RETURNED: "draft",
  SUBMITTED: "review",
  CANDIDATE: "candidate",
  REJECTED: "review",
  WITHDRAWN: "draft",
  DISQUALIFIED: "review",
};

/** The same once the slate is signed. Whoever has the title is through. */
const after: Record<Exclude<OutcomeState, "CONFERRED">, Step> = {
  SELECTED: "report",
  NOT_SELECTED: "vote",
  REPORTED: "confer",
  LISTED: "confer",
  NOT_LISTED: "confer",
  FORMALLY_REPORTED: "confer",
  NOT_CONFERRED: "confer",
  DROPPED: "report",
  REVOKED: "confer",
};
const endedAfter: readonly OutcomeState[] = ["NOT_SELECTED", "NOT_LISTED", "NOT_CONFERRED", "DROPPED", "REVOKED"];

const sideExits: readonly NominationState[] = ["REJECTED", "WITHDRAWN", "DISQUALIFIED"];

function stepOf({ state, pendingLevel, outcome }: Nomination): Step {
  if (outcome && outcome.state !== "CONFERRED") return after[outcome.state];
  return pendingLevel === "UNIT" ? "unitReview" : current[state];
}

/** The life of a nomination in a line: what is done, where it stands, what comes. */
export const StateSteps = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const { state, campaign, outcome } = nomination;
  const shown = steps.filter((step) => step !== "unitReview" || campaign.reviewLevels.includes("UNIT"));
  const here = outcome?.state === "CONFERRED" ? shown.length : shown.indexOf(stepOf(nomination));
  const ended = outcome ? endedAfter.includes(outcome.state) : sideExits.includes(state);
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
      {shown.map((step, index) => (
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
            ? t(outcome ? `outcomes.state.${outcome.state}` : `enums.nominationState.${state}`)
            : t(`nominations.step.${step}`)}
        </Box>
      ))}
    </Box>
  );
};
