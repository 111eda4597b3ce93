import { Box, Typography } from "@mui/material";
import { Chip } from "../../shared/Chip";
import { useDateWords } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import type { ReviewDecision } from "../../shared/enums";
import type { Review } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { mendLabel } from "./mend";

const tones = { APPROVED: "green", RETURNED: "amber", REJECTED: "red" } as const satisfies Record<
  ReviewDecision,
  string
>;

/** What reviewers decided, newest first; their opinion is what the registration form prints. */
export const ReviewsPanel = ({ reviews }: { reviews: readonly Review[] }) => {
  const t = useT();
  const { moment } = useDateWords();
  const listed = (words: string[]) => words.join(t("app.separator"));
  const newestFirst = [...reviews].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return (
    <Panel title={t("nominations.reviews")}>
      {newestFirst.length === 0 ? (
        <Typography color="text.secondary">{t("nominations.noReviews")}</Typography>
      ) : null}
      {newestFirst.map(({ id, level, decision, gates, mendFields, opinion, reviewerName, decidedAt }) => (
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
          {mendFields.length > 0 ? (
            <Typography variant="caption" component="p">
              {t("scrutiny.mend.asked", { fields: listed(mendFields.map((field) => t(mendLabel(field)))) })}
            </Typography>
          ) : null}
          {gates.length > 0 ? (
            <Typography variant="caption" component="p">
              {t("scrutiny.gates.confirmed", { gates: listed(gates.map((gate) => t(`enums.reviewGate.${gate}`))) })}
            </Typography>
          ) : null}
          <Typography variant="caption" color="text.secondary">
            {t(`enums.reviewLevel.${level}`)} · {reviewerName} · {moment(decidedAt)}
          </Typography>
        </Box>
      ))}
    </Panel>
  );
};
