import { LinearProgress, Typography } from "@mui/material";
import type { Ballot, BallotVoter } from "../../shared/ballotTypes";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useT } from "../../shared/useT";
import { quorumNeeded } from "./arithmetic";

const Voted = ({ voted }: { voted: boolean }) => {
  const t = useT();
  return voted ? (
    <Chip tone="green" mark="done">
      {t("ballots.room.voted")}
    </Chip>
  ) : (
    <Chip tone="grey">{t("ballots.room.waiting")}</Chip>
  );
};

const columns: Column<BallotVoter>[] = [
  { source: "name", label: "ballots.room.member", text: ({ name }) => name },
  {
    source: "voted",
    label: "ballots.room.voteState",
    text: ({ voted }, t) => t(voted ? "ballots.room.voted" : "ballots.room.waiting"),
    cell: ({ voted }) => <Voted voted={voted} />,
  },
  { source: "organization", label: "ballots.room.organization", text: ({ organization }) => organization, wrap: true },
];

/** Who has voted, and whether it is enough; never what. */
export const Turnout = ({ ballot: { voters, quorum, state } }: { ballot: Ballot }) => {
  const t = useT();
  const voted = voters.filter((voter) => voter.voted).length;
  const now = t("ballots.room.turnoutNow", { voted, all: voters.length });
  return (
    <Panel title={t("ballots.room.turnout")} aside={state === "OPEN" ? t("ballots.room.live") : null}>
      <Typography role="status" sx={{ fontSize: 18, fontWeight: 700 }}>
        {now}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={voters.length === 0 ? 0 : (voted * 100) / voters.length}
        aria-label={now}
        sx={{ height: 6, borderRadius: 3, my: 0.75 }}
      />
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
        {t("ballots.room.quorum", { needed: quorumNeeded(quorum, voters.length), quorum })}
      </Typography>
      <PlainTable name={t("ballots.room.turnout")} columns={columns} rows={voters} />
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1 }}>
        {t("ballots.room.secret")}
      </Typography>
    </Panel>
  );
};
