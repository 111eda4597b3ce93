import { Alert, TextField } from "@mui/material";
import { Chip } from "../../../shared/Chip";
import type { Column } from "../../../shared/columns";
import type { FeedbackFile, FeedbackFileLine, Outcome } from "../../../shared/outcomeTypes";
import { PlainTable } from "../../../shared/PlainTable";
import { useT } from "../../../shared/useT";
import { OutcomeStateChip } from "../OutcomeStateChip";
import { isGood } from "./goodLines";

interface FileLinesProps {
  file: FeedbackFile;
  outcomes: readonly Outcome[];
  reasons: Readonly<Record<number, string>>;
  onReason: (line: number, reason: string) => void;
}

type Row = FeedbackFileLine & { id: number; nominee: Outcome | undefined };

/** The file line by line: whom it means, what would change, what is wrong; and whom it does not name. */
export const FileLines = ({ file: { lines, missing }, outcomes, reasons, onReason }: FileLinesProps) => {
  const t = useT();
  const rows: Row[] = lines.map((line) => ({ ...line, id: line.line, nominee: outcomes.find(({ nominationId }) => nominationId === line.nominationId) }));
  const wrong = lines.filter((line) => !isGood(line)).length;
  const columns: Column<Row>[] = [
    { source: "line", label: "outcomes.file.line", text: ({ line }) => line, align: "right" },
    { source: "name", label: "outcomes.file.name", text: ({ name }) => name, wrap: true },
    {
      source: "nominee",
      label: "outcomes.file.nominee",
      text: ({ nominee }) => (nominee ? `${nominee.awardName} · ${nominee.name} · ${nominee.unitName}` : null),
      wrap: true,
    },
    {
      source: "listed",
      label: "outcomes.file.effect",
      text: (row, words) => row.problem ?? words(row.listed ? "outcomes.state.LISTED" : "outcomes.state.NOT_LISTED"),
      cell: (row) => <Effect row={row} />,
      wrap: true,
    },
    {
      source: "reason",
      label: "outcomes.reason",
      text: (row) => reasons[row.line] ?? row.reason,
      cell: (row) => <Reason row={row} entered={reasons[row.line]} onReason={onReason} />,
      wrap: true,
    },
  ];
  return (
    <>
      <Alert severity={wrong > 0 ? "warning" : "info"} sx={{ my: 1 }}>
        {t("outcomes.file.sum", { lines: lines.length, good: lines.length - wrong, wrong })}
      </Alert>
      <PlainTable name={t("outcomes.file.title")} columns={columns} rows={rows} empty={t("outcomes.file.empty")} />
      {missing.length > 0 ? (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {t("outcomes.file.missing", {
            smart_count: missing.length,
            names: missing.map(({ name, awardName, unitName }) => t("outcomes.file.missingOne", { name, award: awardName, unit: unitName })).join(t("app.separator")),
          })}
        </Alert>
      ) : null}
    </>
  );
};

const Effect = ({ row }: { row: Row }) => {
  if (!isGood(row)) {
    return (
      <Chip tone="red" mark="failed">
        <span style={{ whiteSpace: "normal" }}>{row.problem}</span>
      </Chip>
    );
  }
  return <OutcomeStateChip state={row.listed ? "LISTED" : "NOT_LISTED"} />;
};

/** The unit is told why it is not listed: where the file does not say, the office writes it here. */
const Reason = ({ row, entered, onReason }: { row: Row; entered: string | undefined; onReason: FileLinesProps["onReason"] }) => {
  const t = useT();
  if (!isGood(row) || row.listed || row.reason) return <>{row.reason ?? t("app.none")}</>;
  return (
    <TextField
      required
      size="small"
      margin="none"
      label={t("outcomes.reason")}
      value={entered ?? ""}
      onChange={({ target }) => onReason(row.line, target.value)}
      slotProps={{ htmlInput: { maxLength: 500, "aria-label": `${row.name} ${t("outcomes.reason")}` } }}
    />
  );
};
