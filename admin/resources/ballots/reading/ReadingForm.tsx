import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from "@mui/material";
import { type FormEvent, useRef, useState } from "react";
import { useNotify } from "react-admin";
import type { Ballot } from "../../../shared/ballotTypes";
import { useT } from "../../../shared/useT";
import { useVerb } from "../../../shared/useVerb";
import { ReadingRow } from "./ReadingRow";
import { asRead, blankPaper, isReadable, type TypedPaper } from "./typedPaper";

interface ReadingFormProps {
  ballot: Ballot;
  /** A second reading of the same scrutineer says why. */
  corrects: boolean;
  onDone: () => void;
}

/** The papers in a grid, a line each, that hands never have to leave the keyboard for. */
export const ReadingForm = ({ ballot: { id, candidates, voters }, corrects, onDone }: ReadingFormProps) => {
  const t = useT();
  const notify = useNotify();
  const read = useVerb("readPapers");
  const body = useRef<HTMLTableSectionElement>(null);
  const expected = Math.max(1, voters.filter(({ voted }) => voted).length);
  const [papers, setPapers] = useState(() => Array.from({ length: expected }, (_, index) => blankPaper(index + 1)));
  const [reason, setReason] = useState("");
  const ready =
    papers.length > 0 && papers.every((paper) => isReadable(paper, candidates)) && (!corrects || reason.trim().length >= 2);
  const change = (number: number, part: Partial<TypedPaper>) =>
    setPapers(papers.map((paper) => (paper.number === number ? { ...paper, ...part } : paper)));
  const add = () => setPapers([...papers, blankPaper(Math.max(0, ...papers.map(({ number }) => number)) + 1)]);
  const goTo = (index: number) => body.current?.querySelectorAll<HTMLElement>("[data-first]")[index]?.focus();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    read.mutate(
      { ballotId: id, papers: papers.map((paper) => asRead(paper, candidates)), reason: corrects ? reason.trim() : null },
      {
        onSuccess: () => {
          notify(t("ballots.reading.done"));
          onDone();
        },
      },
    );
  };
  return (
    <Box component="form" onSubmit={send} noValidate>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
        {t("ballots.reading.hint")}
      </Typography>
      <Box role="group" aria-label={t("ballots.reading.title")} tabIndex={0} sx={{ overflowX: "auto" }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={{ whiteSpace: "nowrap" }}>{t("ballots.reading.number")}</TableCell>
              <TableCell>{t("ballots.reading.marks")}</TableCell>
              <TableCell>{t("ballots.reading.choice")}</TableCell>
              <TableCell>{t("ballots.reading.recognized")}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody ref={body}>
            {papers.map((paper, index) => (
              <ReadingRow
                key={paper.number}
                paper={paper}
                candidates={candidates}
                onChange={(part) => change(paper.number, part)}
                onNext={() => goTo(index + 1)}
                onRemove={() => setPapers(papers.filter(({ number }) => number !== paper.number))}
              />
            ))}
          </TableBody>
        </Table>
      </Box>
      {corrects ? (
        <TextField
          required
          label={t("ballots.reading.reason")}
          helperText={t("ballots.reading.reasonHint")}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      ) : null}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1 }}>
        <Button variant="outlined" color="inherit" onClick={add}>
          {t("ballots.reading.add")}
        </Button>
        <Button type="submit" variant="contained" disabled={!ready || read.isPending}>
          {t("ballots.reading.save", { smart_count: papers.length })}
        </Button>
      </Box>
    </Box>
  );
};
