import { Box } from "@mui/material";
import { Loading, useRequireAccess } from "react-admin";
import { PageHead } from "../../shared/PageHead";
import type { BallotLine } from "../../shared/ballotTypes";
import { useAll } from "../../shared/useAll";
import { useAwards, useCampaign } from "../../shared/useCampaign";
import { useFailures } from "../../shared/useFailures";
import { useProgress } from "../../shared/useProgress";
import { useT } from "../../shared/useT";
import { AwardRounds } from "./AwardRounds";
import { VotesWaiting } from "./vote/VotesWaiting";

/** The rounds of the chosen campaign by award, each with the arithmetic that lets it open. */
const BallotList = () => {
  useRequireAccess({ resource: "ballots", action: "list" });
  const t = useT();
  const campaign = useCampaign();
  const awards = useAwards();
  const progress = useProgress();
  const failed = useFailures().length > 0;
  const rounds = useAll<BallotLine>(
    "ballots",
    { campaignId: campaign?.id },
    { field: "round", order: "ASC" },
    campaign !== undefined,
  );
  if (!campaign || !rounds) return failed ? null : <Loading />;
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead title={t("ballots.list.title")} summary={t("ballots.list.hint")} />
      <VotesWaiting />
      {awards.map((award) => (
        <AwardRounds
          key={award.id}
          campaignId={campaign.id}
          award={award}
          candidates={progress?.awards.find(({ awardId }) => awardId === award.id)?.candidate}
          rounds={rounds.filter(({ awardId }) => awardId === award.id)}
        />
      ))}
    </Box>
  );
};

export default BallotList;
