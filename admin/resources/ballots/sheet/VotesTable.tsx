import { Box, Typography } from "@mui/material";
import type { Ballot, BallotCandidate } from "../../../shared/ballotTypes";
import type { Column } from "../../../shared/columns";
import { PlainTable } from "../../../shared/PlainTable";
import { useT } from "../../../shared/useT";
import { byVotes, hasMajority } from "../arithmetic";
import { ResultChip } from "../BallotStateChip";

const columns: Column<BallotCandidate>[] = [
  { source: "rank", label: "ballots.sheet.rank", text: ({ rank }) => rank, align: "right" },
  { source: "name", label: "ballots.room.name", text: ({ name }) => name, wrap: true },
  { source: "votes", label: "ballots.sheet.votesOf", text: ({ votes }) => votes, cell: ({ votes }) => <b>{votes}</b>, align: "right" },
  {
    source: "result",
    label: "ballots.sheet.result",
    text: ({ result }, t) => result && t(`ballots.result.${result}`),
    cell: ({ result }) => (result ? <ResultChip result={result} /> : null),
  },
  { source: "needed", label: "ballots.sheet.needed", text: ({ votesNeeded }) => votesNeeded, align: "right" },
  {
    source: "majority",
    label: "ballots.sheet.majorityReached",
    text: (candidate, t) => {
      const reached = hasMajority(candidate);
      return reached === null ? null : t(reached ? "app.yes" : "app.no");
    },
  },
  {
    source: "base",
    label: "ballots.sheet.base",
    text: ({ entitled, present }, t) => t("ballots.sheet.baseOf", { entitled, present }),
    align: "right",
  },
  { source: "unit", label: "ballots.room.unit", text: ({ unitName }) => unitName, wrap: true },
];

/** Votes in their order, each against the majority of the body that decided on the candidate. */
export const VotesTable = ({ ballot: { award, round, candidates } }: { ballot: Ballot }) => {
  const t = useT();
  const title = t("ballots.sheet.votes");
  return (
    <Box>
      <Typography component="h3" sx={{ fontWeight: 700, mb: 0.5 }}>
        {title}
      </Typography>
      <PlainTable
        name={`${t("ballots.roundTitle", { award: award.name, round })} ${title}`}
        columns={columns}
        rows={byVotes(candidates)}
      />
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 0.5 }}>
        {t("ballots.sheet.baseHint")}
      </Typography>
    </Box>
  );
};
