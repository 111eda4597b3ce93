import { Box } from "@mui/material";
import type { PaperLine, UnitPapers } from "../../shared/arrivalTypes";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import { useT } from "../../shared/useT";
import { paperName } from "./paperName";
import { standingOf } from "./standing";

/** A line of the checklist: one paper of one unit. */
export type OwedRow = Omit<UnitPapers, "papers" | "missing" | "late"> & { id: string; line: PaperLine };

export const owedColumns: Column<OwedRow>[] = [
  { source: "unit", label: "arrivals.owed.unit", text: ({ shortName }) => shortName },
  {
    source: "paper",
    label: "arrivals.owed.paper",
    text: ({ line: { paper, nominationName } }, t) => paperName(paper, nominationName, t),
    wrap: true,
  },
  {
    source: "count",
    label: "arrivals.owed.count",
    text: ({ line: { counted, required } }) => `${counted}/${required}`,
    align: "right",
  },
  {
    source: "standing",
    label: "arrivals.owed.standing",
    text: ({ line }, t) => standingOf(line, t).map(({ text }) => text).join(t("app.separator")),
    cell: ({ line }) => <StandingChips line={line} />,
  },
  { source: "last", label: "arrivals.owed.last", text: ({ line: { lastOn } }) => lastOn },
  { source: "deadline", label: "arrivals.owed.deadline", text: ({ deadline }) => deadline },
];

const StandingChips = ({ line }: { line: PaperLine }) => (
  <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", gap: 0.5 }}>
    {standingOf(line, useT()).map(({ text, ...look }) => (
      <Chip key={text} {...look}>
        {text}
      </Chip>
    ))}
  </Box>
);
