import { Alert, Box, Button } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Ballot } from "../../shared/ballotTypes";
import { Chip } from "../../shared/Chip";
import { showLink } from "../../shared/links";
import { PageHead } from "../../shared/PageHead";
import { useT } from "../../shared/useT";
import { isCounted } from "./arithmetic";
import { BallotActs } from "./BallotActs";
import { BallotStateChip } from "./BallotStateChip";
import { BallotSteps } from "./BallotSteps";
import { CandidatesPanel } from "./CandidatesPanel";
import { PapersPanel } from "./reading/PapersPanel";
import { RecusalsPanel } from "./RecusalsPanel";
import { ScrutineersPanel } from "./ScrutineersPanel";
import { TermsPanel } from "./TermsPanel";
import { Turnout } from "./Turnout";

/** A round as the office runs it and the auditor watches it: who has voted, never what, and the next act. */
export const ControlRoom = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const { id, award, round, kind, method, state, voidReason } = ballot;
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead
        title={t("ballots.roundTitle", { award: award.name, round })}
        path={<LinkBase to="/ballots">{t("ballots.list.title")}</LinkBase>}
        chips={
          <>
            <BallotStateChip state={state} />
            <Chip tone="grey">{t(`ballots.kind.${kind}`)}</Chip>
            <Chip tone="grey">{t(`ballots.method.${method}`)}</Chip>
          </>
        }
        actions={
          <>
            <BallotActs ballot={ballot} />
            {isCounted(ballot) ? (
              <Button variant="outlined" color="inherit" component={LinkBase} to={`${showLink("ballots", id)}/sheet`}>
                {t("ballots.room.sheet")}
              </Button>
            ) : null}
          </>
        }
      />
      <BallotSteps state={state} />
      {voidReason ? <Alert severity="error">{t("ballots.room.voided", { reason: voidReason })}</Alert> : null}
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 368px" } }}>
        <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <PapersPanel ballot={ballot} />
          <CandidatesPanel ballot={ballot} />
          <RecusalsPanel ballot={ballot} />
        </Box>
        <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <Turnout ballot={ballot} />
          <ScrutineersPanel ballot={ballot} />
          <TermsPanel ballot={ballot} />
        </Box>
      </Box>
    </Box>
  );
};
