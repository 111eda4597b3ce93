import { Alert, Box, Button } from "@mui/material";
import { useState } from "react";
import type { Ballot } from "../../../shared/ballotTypes";
import { Panel } from "../../../shared/Panel";
import { useMay, useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { Differences } from "./Differences";
import { ReadingForm } from "./ReadingForm";

/** Reading the papers of a closed paper round into the desk, for its scrutineers, until all agree. */
export const PapersPanel = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const may = useMay();
  const account = useMe()?.account.id;
  const [again, setAgain] = useState(false);
  const mine = ballot.scrutineers.find(({ accountId }) => accountId === account);
  if (ballot.method !== "PAPER" || ballot.state !== "CLOSED" || !mine || !may("readPapers")) return null;
  const all = ballot.scrutineers.every(({ hasRead }) => hasRead);
  return (
    <Panel title={t("ballots.reading.title")} aside={t("ballots.reading.aside")}>
      {mine.hasRead && !again ? (
        <Box sx={{ display: "grid", gap: 1.25, justifyItems: "start" }}>
          <Alert severity={all ? "info" : "success"}>
            {t("ballots.reading.already")}
            {all ? null : ` ${t("ballots.reading.waiting")}`}
          </Alert>
          {all ? <Differences ballot={ballot} /> : null}
          <Button variant="outlined" onClick={() => setAgain(true)}>
            {t("ballots.reading.again")}
          </Button>
        </Box>
      ) : (
        <ReadingForm ballot={ballot} corrects={mine.hasRead} onDone={() => setAgain(false)} />
      )}
    </Panel>
  );
};
