import { Box, Typography } from "@mui/material";
import type { Ballot, Recusal } from "../../shared/ballotTypes";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { RecordRecusalButton } from "./RecordRecusalButton";

const tones = { FOUND: "blue", DECLARED: "green", RECORDED: "grey" } as const;

const Source = ({ source }: Pick<Recusal, "source">) => (
  <Chip tone={tones[source]}>{useT()(`ballots.source.${source}`)}</Chip>
);

/** Who keeps out of the decision on whom, why and how it is known. */
export const RecusalsPanel = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const may = useMay();
  const { recusals, voters, candidates, state } = ballot;
  const columns: Column<Recusal>[] = [
    { source: "voter", label: "ballots.recusal.voter", text: ({ voterId }) => nameOf(voters, voterId) },
    { source: "candidate", label: "ballots.recusal.candidate", text: ({ candidateId }) => nameOf(candidates, candidateId), wrap: true },
    { source: "ground", label: "ballots.recusal.ground", text: ({ ground }, words) => words(`ballots.ground.${ground}`) },
    { source: "reason", label: "ballots.recusal.reason", text: ({ reason }) => reason, wrap: true },
    {
      source: "source",
      label: "ballots.recusal.source",
      text: ({ source }, words) => words(`ballots.source.${source}`),
      cell: ({ source }) => <Source source={source} />,
    },
    {
      source: "recordedBy",
      label: "ballots.recusal.by",
      text: ({ recordedBy, recordedAt }) => `${recordedBy} ${dateTime(recordedAt)}`,
      wrap: true,
    },
  ];
  const open = state === "PREPARED" || state === "OPEN";
  return (
    <Panel title={t("ballots.recusal.title")} aside={String(recusals.length)}>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
        {t("ballots.recusal.hint")}
      </Typography>
      <PlainTable name={t("ballots.recusal.title")} columns={columns} rows={recusals} empty={t("ballots.recusal.none")} />
      {open && may("recordRecusal") ? (
        <Box sx={{ mt: 1 }}>
          <RecordRecusalButton ballot={ballot} />
        </Box>
      ) : null}
    </Panel>
  );
};

const nameOf = (among: readonly { id: string; name: string }[], id: string): string | null =>
  among.find((one) => one.id === id)?.name ?? null;
