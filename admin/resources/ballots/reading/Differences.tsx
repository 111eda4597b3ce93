import { Alert, Box, Typography } from "@mui/material";
import type { Ballot, PaperRead, ReadingDifference } from "../../../shared/ballotTypes";
import type { Column } from "../../../shared/columns";
import { PlainTable } from "../../../shared/PlainTable";
import { useAsk } from "../../../shared/useAsk";
import { type T, useT } from "../../../shared/useT";

/** Papers that scrutineers read differently, both readings side by side. */
export const Differences = ({ ballot: { id, candidates } }: { ballot: Ballot }) => {
  const t = useT();
  // The other scrutineer may be the one who corrects.
  const { data: differences } = useAsk("readingDifferences", { ballotId: id }, { every: 10_000 });
  if (!differences) return null;
  if (differences.length === 0) return <Alert severity="success">{t("ballots.reading.noDifferences")}</Alert>;
  const said = (read: PaperRead | null, words: T) => {
    if (!read) return null;
    if (read.choice !== "MARKED") return words(`ballots.choice.${read.choice}`);
    const marked = candidates.filter((candidate) => read.marks.includes(candidate.id));
    return marked.map(({ position, name }) => `${position} ${name}`).join(words("app.separator"));
  };
  const columns: Column<ReadingDifference & { id: string }>[] = [
    { source: "number", label: "ballots.reading.number", text: ({ number }) => number },
    { source: "kind", label: "ballots.reading.kind", text: ({ kind }, words) => words(`ballots.difference.${kind}`) },
    {
      source: "first",
      label: "ballots.reading.firstColumn",
      text: ({ firstBy, first }, words) => `${firstBy}${words("app.colon")}${said(first, words) ?? words("app.none")}`,
      wrap: true,
    },
    {
      source: "second",
      label: "ballots.reading.secondColumn",
      text: ({ secondBy, second }, words) => `${secondBy}${words("app.colon")}${said(second, words) ?? words("app.none")}`,
      wrap: true,
    },
  ];
  return (
    <Box sx={{ width: "100%" }}>
      <Typography sx={{ mb: 1 }}>{t("ballots.reading.differencesHint")}</Typography>
      <PlainTable
        name={t("ballots.reading.differences")}
        columns={columns}
        rows={differences.map((difference) => ({
          ...difference,
          id: `${difference.number} ${difference.kind} ${difference.secondBy}`,
        }))}
      />
    </Box>
  );
};
