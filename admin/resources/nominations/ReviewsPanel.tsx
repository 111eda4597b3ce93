import { Box, Typography } from "@mui/material";
import { Chip } from "../../shared/Chip";
import { useDateWords } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import type { ReviewDecision } from "../../shared/enums";
import type { Review } from "../../shared/schema";
import { useT } from "../../shared/useT";

const tones = { APPROVED: "green", RETURNED: "amber", REJECTED: "red" } as const satisfies Record<
  ReviewDecision,
  string
>;

/** What reviewers decided, newest first; their opinion is what the registration form prints. */
export const ReviewsPanel = ({ reviews }: { reviews: readonly Review[] }) => {
  const t = useT();
  const { moment } = useDateWords();
  const newestFirst = [...reviews].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return (
    <Panel title={t("nominations.reviews")}>
      {newestFirst.length === 0 ? (
        <Typography color="text.secondary">{t("nominations.noReviews")}</Typography>
      ) : null}
      {newestFirst.map(({ id, decision, opinion, reviewerName, decidedAt }) => (
        <Box
          key={id}
          sx={({ palette }) => ({
            borderLeft: `3px solid ${palette.tones[tones[decision]].ink}`,
            pl: 1.25,
            py: 0.25,
            mb: 1,
          })}
        >
          <Chip tone={tones[decision]}>{t(`enums.reviewDecision.${decision}`)}</Chip>
          <Typography sx={{ mt: 0.5 }}>{opinion}</Typography>
          <Typography variant="caption" color="text.secondary">
            {reviewerName} · {moment(decidedAt)}
          </Typography>
        </Box>
      ))}
    </Panel>
  );
};
