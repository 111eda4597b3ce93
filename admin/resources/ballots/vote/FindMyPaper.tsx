import { Alert, Box, Button, TextField, Typography } from "@mui/material";
import { type FormEvent, useState } from "react";
import type { Ballot, BallotPaper } from "../../../shared/ballotTypes";
import { Panel } from "../../../shared/Panel";
import { useT } from "../../../shared/useT";
import { readReceipt } from "./receipt";

/** A voter finds their own paper among the published ones. The search is made here; the receipt goes nowhere. */
export const FindMyPaper = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState<string>();
  if (ballot.method !== "ELECTRONIC") return null;
  const search = (event: FormEvent) => {
    event.preventDefault();
    setAsked(typed);
  };
  return (
    <Box className="no-print">
      <Panel title={t("ballots.vote.find")}>
        <Typography variant="caption" component="p" color="text.secondary">
          {t("ballots.vote.findHint")}
        </Typography>
        <Box component="form" onSubmit={search} sx={{ display: "flex", alignItems: "center", gap: 1 }}>
          <TextField
            label={t("ballots.vote.findLabel")}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            autoComplete="off"
            slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: "characters", maxLength: 40 } }}
          />
          <Button type="submit" variant="outlined" disabled={typed.trim() === ""} sx={{ whiteSpace: "nowrap", flexShrink: 0 }}>
            {t("ballots.vote.find")}
          </Button>
        </Box>
        <Box role="status" sx={{ mt: 1 }}>
          {asked === undefined ? null : <Answer ballot={ballot} typed={asked} />}
        </Box>
      </Panel>
    </Box>
  );
};

const Answer = ({ ballot: { papers, candidates }, typed }: { ballot: Ballot; typed: string }) => {
  const t = useT();
  const receipt = readReceipt(typed);
  if (!receipt) return <Alert severity="warning">{t("ballots.vote.badReceipt")}</Alert>;
  const paper: BallotPaper | undefined = papers.find((each) => each.receipt === receipt);
  if (!paper) return <Alert severity="error">{t("ballots.vote.notFound")}</Alert>;
  const marked = candidates.filter(({ id }) => paper.marks.includes(id)).map(({ name }) => name);
  return (
    <Alert severity="success">
      <b>{t("ballots.vote.found")}</b> <code>{receipt}</code>
      <br />
      {t(`ballots.choice.${paper.choice}`)}
      {marked.length > 0 ? `${t("app.colon")}${marked.join(t("app.separator"))}` : ""}
    </Alert>
  );
};
