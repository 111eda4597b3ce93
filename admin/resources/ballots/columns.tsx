import { LinkBase } from "react-admin";
import type { BallotLine } from "../../shared/ballotTypes";
import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import { showLink } from "../../shared/links";
import { percentOf } from "./arithmetic";
import { BallotStateChip } from "./BallotStateChip";
import { useT } from "../../shared/useT";

const RoundLink = ({ ballot: { id, round } }: { ballot: BallotLine }) => (
  <LinkBase to={showLink("ballots", id)}>{useT()("ballots.round", { round })}</LinkBase>
);

/** A round in a line. */
export const columns: Column<BallotLine>[] = [
  {
    source: "round",
    label: "ballots.list.round",
    text: ({ round }, t) => t("ballots.round", { round }),
    cell: (ballot) => <RoundLink ballot={ballot} />,
  },
  { source: "kind", label: "ballots.list.kind", text: ({ kind }, t) => t(`ballots.kind.${kind}`) },
  {
    source: "state",
    label: "ballots.list.state",
    text: ({ state }, t) => t(`ballots.state.${state}`),
    cell: ({ state }) => <BallotStateChip state={state} />,
  },
  { source: "method", label: "ballots.list.method", text: ({ method }, t) => t(`ballots.method.${method}`) },
  { source: "candidates", label: "ballots.list.candidates", text: ({ candidates }) => candidates.length, align: "right" },
  { source: "places", label: "ballots.list.places", text: ({ places }) => places, align: "right" },
  { source: "needed", label: "ballots.list.needed", text: ({ candidatesNeeded }) => candidatesNeeded, align: "right" },
  {
    source: "ratio",
    label: "ballots.list.ratio",
    text: ({ candidates, places, candidatesNeeded: needed }) =>
      `${percentOf({ candidates: candidates.length, places, needed })}%`,
    align: "right",
  },
  {
    source: "turnout",
    label: "ballots.list.turnout",
    text: ({ voters }) => `${voters.filter(({ voted }) => voted).length}／${voters.length}`,
    align: "right",
  },
  {
    source: "elected",
    label: "ballots.list.elected",
    text: ({ candidates }) =>
      candidates.some(({ result }) => result) ? candidates.filter(({ result }) => result === "ELECTED").length : null,
    align: "right",
  },
  {
    source: "period",
    label: "ballots.list.period",
    text: ({ opensAt, closesAt }, t) => t("ballots.period", { from: dateTime(opensAt), until: dateTime(closesAt) }),
  },
];
