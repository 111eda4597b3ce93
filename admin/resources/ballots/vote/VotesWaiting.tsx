import { Box, Button, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { BallotLine } from "../../../shared/ballotTypes";
import { showLink } from "../../../shared/links";
import { Panel } from "../../../shared/Panel";
import { useAll } from "../../../shared/useAll";
import { useCampaigns } from "../../../shared/useCampaign";
import { useMay, useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { TimeLeft } from "./TimeLeft";

/** Rounds of whatever campaign that are open and on which the caller has not voted, each with the way to its paper. Nothing: no panel. */
export const VotesWaiting = () => {
  const t = useT();
  const may = useMay();
  const campaigns = useCampaigns();
  const account = useMe()?.account.id;
  const open = useAll<BallotLine>(
    "ballots",
    { state: "OPEN", method: "ELECTRONIC" },
    { field: "closesAt", order: "ASC" },
    may("castVote"),
  );
  const mine = open?.filter(({ voters }) => voters.some(({ accountId, voted }) => accountId === account && !voted));
  if (!mine || mine.length === 0) return null;
  return (
    <Panel title={t("ballots.vote.waitingTitle")} aside={String(mine.length)}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {mine.map((ballot) => (
          <Box component="li" key={ballot.id} sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 200 }}>
              <Typography sx={{ fontSize: 16, fontWeight: 700 }}>
                {t("ballots.roundTitle", { award: ballot.award.name, round: ballot.round })}
              </Typography>
              <Typography variant="caption" component="p" color="text.secondary">
                {campaigns.find(({ id }) => id === ballot.campaignId)?.name}
                <br />
                <TimeLeft ballot={ballot} />
              </Typography>
            </Box>
            <Button
              variant="contained"
              size="large"
              component={LinkBase}
              to={showLink("ballots", ballot.id)}
              aria-label={`${t("ballots.vote.go")} ${ballot.award.name}`}
            >
              {t("ballots.vote.go")}
            </Button>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
