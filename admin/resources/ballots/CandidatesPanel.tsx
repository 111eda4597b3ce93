import { Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Ballot, BallotCandidate } from "../../shared/ballotTypes";
import type { Column } from "../../shared/columns";
import { showLink } from "../../shared/links";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { isCounted, percentOf } from "./arithmetic";
import { ResultChip } from "./BallotStateChip";

/** The paper: who stands, in its order, with the arithmetic that makes it differential, and the result once it is there. */
export const CandidatesPanel = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const seat = useMe()?.account.seat;
  const { candidates, places, candidatesNeeded: needed, recusals, candidateOrder } = ballot;
  const sum = { candidates: candidates.length, places, needed };
  const columns: Column<BallotCandidate>[] = [
    { source: "position", label: "ballots.room.position", text: ({ position }) => position, align: "right" },
    {
      source: "name",
      label: "ballots.room.name",
      text: ({ name }) => name,
      // An office reads the nominations of its own seat.
      cell: ({ name, nominationId, seat: its }) =>
        seat && its !== seat ? name : <LinkBase to={showLink("nominations", nominationId)}>{name}</LinkBase>,
      wrap: true,
    },
    { source: "unit", label: "ballots.room.unit", text: ({ unitName }) => unitName },
    { source: "workplace", label: "ballots.room.workplace", text: ({ workplaceName }) => workplaceName, wrap: true },
    {
      source: "recused",
      label: "ballots.room.recused",
      text: ({ id }, words) => {
        const count = recusals.filter(({ candidateId }) => candidateId === id).length;
        return count > 0 ? words("ballots.room.recusedCount", { smart_count: count }) : null;
      },
    },
  ];
  if (isCounted(ballot)) columns.splice(2, 0, ...counted);
  return (
    <Panel
      title={t("ballots.room.candidates")}
      aside={t(`ballots.order.${candidateOrder}`)}
    >
      <Typography sx={{ mb: 1 }}>{t("ballots.room.sumText", { ...sum, percent: percentOf(sum) })}</Typography>
      <PlainTable name={t("ballots.room.candidates")} columns={columns} rows={candidates} />
    </Panel>
  );
};

const counted: Column<BallotCandidate>[] = [
  { source: "votes", label: "ballots.sheet.votesOf", text: ({ votes }) => votes, align: "right" },
  {
    source: "result",
    label: "ballots.sheet.result",
    text: ({ result }, t) => result && t(`ballots.result.${result}`),
    cell: ({ result }) => (result ? <ResultChip result={result} /> : null),
  },
];
