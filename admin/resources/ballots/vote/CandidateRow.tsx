import { Box, Button, Card, Checkbox } from "@mui/material";
import { useId, useState } from "react";
import type { BallotCandidate } from "../../../shared/ballotTypes";
import { useT } from "../../../shared/useT";
import { DeclareRecusalDialog } from "./DeclareRecusalDialog";
import { Deeds } from "./Deeds";

interface CandidateRowProps {
  candidate: BallotCandidate;
  /** Whether marked; missing where nothing is marked now. */
  marked: boolean | undefined;
  /** As many are marked as may be. */
  full: boolean;
  /** The paper is on its way. */
  frozen: boolean;
  /** May the voter still keep out of the decision? */
  recuses: boolean;
  onTurn: () => void;
}

/** A candidate as a large row: a touch anywhere on the name marks it. */
export const CandidateRow = ({ candidate, marked, full, frozen, recuses, onTurn }: CandidateRowProps) => {
  const t = useT();
  const detail = useId();
  const [open, setOpen] = useState(false);
  const [recusing, setRecusing] = useState(false);
  const { position, name, unitName, workplaceName, nominationId } = candidate;
  const barred = full && marked === false;
  return (
    <Card
      component="li"
      sx={({ palette }) => ({
        minWidth: 0,
        ...(marked && { borderColor: palette.primary.main, backgroundColor: palette.tones.blue.soft }),
      })}
    >
      <Box
        component={marked === undefined ? "div" : "label"}
        title={barred ? t("ballots.vote.full") : undefined}
        sx={{ display: "flex", alignItems: "center", gap: 1, p: "12px 14px 4px", minHeight: 56, cursor: marked === undefined || barred ? "default" : "pointer" }}
      >
        <Box component="span" sx={{ color: "text.secondary", minWidth: 22, textAlign: "right" }}>
          {position}
        </Box>
        <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
          <Box component="span" sx={{ display: "block", fontSize: 17, fontWeight: 700, lineHeight: 1.4 }}>
            {name}
          </Box>
          <Box component="span" sx={{ display: "block", fontSize: 13, color: "text.secondary" }}>
            {unitName} · {workplaceName}
          </Box>
        </Box>
        {marked === undefined ? null : (
          <Checkbox
            checked={marked}
            disabled={frozen || barred}
            onChange={onTurn}
            sx={{ "& .MuiSvgIcon-root": { fontSize: 32 } }}
          />
        )}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, px: 1, pb: 0.75, pl: "38px" }}>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={detail}
          aria-label={`${name} ${t(open ? "ballots.vote.hide" : "ballots.vote.deeds")}`}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "ballots.vote.hide" : "ballots.vote.deeds")}
        </Button>
        {recuses ? (
          <Button
            size="small"
            color="inherit"
            aria-label={t("ballots.recusal.declareFor", { name })}
            onClick={() => setRecusing(true)}
            sx={{ color: "text.secondary" }}
          >
            {t("ballots.recusal.declare")}
          </Button>
        ) : null}
      </Box>
      <Box id={detail} hidden={!open} sx={{ px: 2, pb: 1.5 }}>
        {open ? <Deeds nominationId={nominationId} /> : null}
      </Box>
      {recusing ? <DeclareRecusalDialog candidate={candidate} onClose={() => setRecusing(false)} /> : null}
    </Card>
  );
};
