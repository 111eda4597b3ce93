import { Box, Skeleton, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { showLink } from "../../../shared/links";
import { useAsk } from "../../../shared/useAsk";
import { useT } from "../../../shared/useT";

/** Who the candidate is and what they did, asked for when the voter opens it. */
export const Deeds = ({ nominationId }: { nominationId: string }) => {
  const t = useT();
  const { data, isPending } = useAsk("candidateDeeds", { id: nominationId });
  if (isPending) return <Skeleton variant="text" height={80} />;
  if (!data) return null;
  const { person, collective, deeds } = data;
  const head = person?.post ?? (collective ? `${collective.leaderPost} ${collective.leaderName}` : "");
  return (
    <Box>
      {head ? (
        <Typography variant="caption" component="p" color="text.secondary">
          {head}
        </Typography>
      ) : null}
      <Typography sx={{ whiteSpace: "pre-line", fontSize: 15, lineHeight: 1.8 }}>{deeds}</Typography>
      <LinkBase to={showLink("nominations", nominationId)} target="_blank" rel="noopener">
        {t("ballots.vote.whole")}
      </LinkBase>
    </Box>
  );
};
