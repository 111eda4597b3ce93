import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Button, Card, Checkbox, FormControlLabel, GlobalStyles, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import type { Ballot } from "../../../shared/ballotTypes";
import { useDateWords } from "../../../shared/format";
import { showLink } from "../../../shared/links";
import { PaperButton } from "../../../shared/PaperButton";
import { PageHead } from "../../../shared/PageHead";
import { useCampaigns } from "../../../shared/useCampaign";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { isCounted } from "../arithmetic";
import { BallotActs } from "../BallotActs";
import { BallotStateChip } from "../BallotStateChip";
import { FindMyPaper } from "../vote/FindMyPaper";
import { Papers } from "./Papers";
import { Outcome } from "./Outcome";
import { Recusals } from "./Recusals";
import { Signatures } from "./Signatures";
import { Totals } from "./Totals";
import { VotesTable } from "./VotesTable";

/** The result of a round as a sheet of paper, with the published papers in a second part. */
export const CountSheet = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const votes = useMay()("castVote");
  const [withPapers, setWithPapers] = useState(false);
  const { id, award, round, state } = ballot;
  const counted = isCounted(ballot);
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "210mm" }}>
      <GlobalStyles styles={printed} />
      <Box className="no-print">
        <PageHead
          title={t("ballots.roundTitle", { award: award.name, round })}
          path={<LinkBase to="/ballots">{t("ballots.list.title")}</LinkBase>}
          chips={<BallotStateChip state={state} />}
          actions={
            <>
              {votes ? null : (
                <Button variant="outlined" color="inherit" component={LinkBase} to={showLink("ballots", id)}>
                  {t("ballots.sheet.back")}
                </Button>
              )}
              <BallotActs ballot={ballot} />
              {counted ? <PaperButton label={t("enums.paperKind.VOTE_COUNT")} paper={{ kind: "VOTE_COUNT", subjectId: id }} /> : null}
              <Button variant="contained" startIcon={<PrintIcon />} disabled={!counted} onClick={() => window.print()}>
                {t("ballots.sheet.print")}
              </Button>
            </>
          }
        />
        <FormControlLabel
          control={<Checkbox size="small" checked={withPapers} onChange={(_, on) => setWithPapers(on)} />}
          label={t("ballots.sheet.withPapers")}
        />
      </Box>
      {votes && counted ? <FindMyPaper ballot={ballot} /> : null}
      {counted ? <Sheet ballot={ballot} /> : <Typography>{t("ballots.sheet.notCounted")}</Typography>}
      {counted ? (
        <Box className={withPapers ? "papers" : "no-print"}>
          <Papers ballot={ballot} />
        </Box>
      ) : null}
    </Box>
  );
};

const Sheet = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const { moment } = useDateWords();
  const campaign = useCampaigns().find(({ id }) => id === ballot.campaignId);
  const { award, round, kind, countedAt } = ballot;
  return (
    <Card className="paper" component="article" sx={{ p: { xs: "16px 14px", sm: "28px 32px" }, display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Box sx={{ textAlign: "center" }}>
        <Typography variant="caption" component="p">
          {campaign?.name}
        </Typography>
        <Typography component="h2" sx={{ fontSize: 20, fontWeight: 700 }}>
          {t("ballots.sheet.title")}
        </Typography>
        <Typography>
          {t("ballots.roundTitle", { award: award.name, round })} · {t(`ballots.kind.${kind}`)}
          {countedAt ? ` · ${t("ballots.sheet.countedAt", { moment: moment(countedAt) })}` : ""}
        </Typography>
      </Box>
      <Totals ballot={ballot} />
      <VotesTable ballot={ballot} />
      <Outcome ballot={ballot} />
      <Recusals ballot={ballot} />
      <Signatures ballot={ballot} />
    </Card>
  );
};

/** On paper only the sheet is left, black on white whatever the appearance; published papers start a page of their own. */
const printed = {
  "@page": { size: "A4 portrait", margin: "20mm 18mm" },
  "@media print": {
    "body, #root, .RaLayout-content, .RaLayout-root": {
      background: "#fff !important",
      padding: "0 !important",
      margin: "0 !important",
    },
    ".MuiDrawer-root, .MuiSnackbar-root": { display: "none !important" },
    ".RaLayout-appFrame": { marginTop: "0 !important" },
    ".paper, .papers > *": { border: "0 !important", padding: "0 !important", background: "#fff !important" },
    ".paper *, .papers *": { color: "#000 !important", overflow: "visible !important", background: "transparent !important" },
    ".paper td, .paper th, .papers td, .papers th": { padding: "3px 6px !important", borderColor: "#666 !important", whiteSpace: "normal !important", fontSize: "12px !important" },
    ".paper td, .paper th, .papers td": { minWidth: "0 !important" },
    ".paper thead th": { padding: "3px 4px !important", whiteSpace: "nowrap !important" },
    ".paper tr, .papers tr": { breakInside: "avoid" },
    ".papers": { breakBefore: "page" },
  },
};
