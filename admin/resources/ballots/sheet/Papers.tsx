import { Typography } from "@mui/material";
import type { Ballot, BallotPaper } from "../../../shared/ballotTypes";
import type { Column } from "../../../shared/columns";
import { Panel } from "../../../shared/Panel";
import { PlainTable } from "../../../shared/PlainTable";
import { useT } from "../../../shared/useT";

/** The papers as they were counted: with them anybody can count again. */
export const Papers = ({ ballot: { award, round, method, papers, candidates } }: { ballot: Ballot }) => {
  const t = useT();
  const title = t("ballots.sheet.papers");
  const named: Column<BallotPaper> =
    method === "PAPER"
      ? { source: "number", label: "ballots.sheet.paperNumber", text: ({ number }) => number }
      : {
          source: "receipt",
          label: "ballots.sheet.receipt",
          text: ({ receipt }) => receipt,
          cell: ({ receipt }) => <code>{receipt}</code>,
        };
  const columns: Column<BallotPaper>[] = [
    named,
    { source: "choice", label: "ballots.sheet.choice", text: ({ choice }, words) => words(`ballots.choice.${choice}`) },
    {
      source: "marks",
      label: "ballots.sheet.marks",
      text: ({ marks, voidReason }, words) =>
        voidReason ??
        (candidates
          .filter(({ id }) => marks.includes(id))
          .map(({ name }) => name)
          .join(words("app.separator")) ||
          null),
      wrap: true,
    },
  ];
  return (
    <Panel title={title} aside={t("ballots.sheet.sheets", { count: papers.length })}>
      {method === "ELECTRONIC" ? (
        <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
          {t("ballots.sheet.papersHint")}
        </Typography>
      ) : null}
      <PlainTable name={`${t("ballots.roundTitle", { award: award.name, round })} ${title}`} columns={columns} rows={papers} />
    </Panel>
  );
};
