import ClearIcon from "@mui/icons-material/Close";
import { IconButton, NativeSelect, TableCell, TableRow, TextField, Typography } from "@mui/material";
import type { KeyboardEvent } from "react";
import { type BallotCandidate, type PaperChoice, paperChoices } from "../../../shared/ballotTypes";
import { useT } from "../../../shared/useT";
import { readMarks, type TypedPaper } from "./typedPaper";

interface ReadingRowProps {
  paper: TypedPaper;
  candidates: readonly BallotCandidate[];
  onChange: (part: Partial<TypedPaper>) => void;
  /** Enter: to the next paper. */
  onNext: () => void;
  onRemove: () => void;
}

/** One paper: its marked numbers, what kind it is, and the names these numbers mean. */
export const ReadingRow = ({ paper, candidates, onChange, onNext, onRemove }: ReadingRowProps) => {
  const t = useT();
  const { number, choice, marks, voidReason } = paper;
  const row = t("ballots.reading.row", { number });
  const label = (part: "marks" | "choice" | "voidReason") => `${row} ${t(`ballots.reading.${part}`)}`;
  const next = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  return (
    <TableRow sx={{ verticalAlign: "top" }}>
      <TableCell component="th" scope="row" sx={{ pt: "14px !important" }}>
        {number}
      </TableCell>
      <TableCell sx={{ minWidth: 150 }}>
        {choice === "VOID" ? (
          <TextField
            margin="none"
            value={voidReason}
            placeholder={t("ballots.reading.voidReason")}
            onChange={({ target }) => onChange({ voidReason: target.value })}
            onKeyDown={next}
            slotProps={{ htmlInput: { "aria-label": label("voidReason"), "data-first": true, maxLength: 200 } }}
          />
        ) : (
          <TextField
            margin="none"
            value={choice === "MARKED" ? marks : ""}
            disabled={choice !== "MARKED"}
            onChange={({ target }) => onChange({ marks: target.value })}
            onKeyDown={next}
            slotProps={{ htmlInput: { "aria-label": label("marks"), "data-first": true, inputMode: "numeric", autoComplete: "off" } }}
          />
        )}
      </TableCell>
      <TableCell sx={{ minWidth: 104 }}>
        <NativeSelect
          value={choice}
          onChange={({ target }) => onChange({ choice: target.value as PaperChoice })}
          inputProps={{ "aria-label": label("choice") }}
          sx={{ fontSize: 14, pt: "5px" }}
        >
          {paperChoices.map((each) => (
            <option key={each} value={each}>
              {t(`ballots.choice.${each}`)}
            </option>
          ))}
        </NativeSelect>
      </TableCell>
      <TableCell sx={{ minWidth: 180, pt: "13px !important" }}>
        <Recognized paper={paper} candidates={candidates} />
      </TableCell>
      <TableCell>
        <IconButton size="small" aria-label={t("ballots.reading.remove", { number })} onClick={onRemove}>
          <ClearIcon fontSize="small" />
        </IconButton>
      </TableCell>
    </TableRow>
  );
};

const Recognized = ({ paper: { choice, marks }, candidates }: Pick<ReadingRowProps, "paper" | "candidates">) => {
  const t = useT();
  if (choice !== "MARKED") return null;
  const { marked, unknown } = readMarks(marks, candidates);
  return (
    <>
      {marked.map(({ name }) => name).join(t("app.separator"))}
      {unknown.length > 0 ? (
        <Typography variant="caption" component="p" color="error" role="alert">
          {t("ballots.reading.unknown", { numbers: unknown.join(t("app.separator")) })}
        </Typography>
      ) : null}
    </>
  );
};
