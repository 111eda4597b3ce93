import { Alert, Box, Button, Card, Typography } from "@mui/material";
import { useState } from "react";
import type { Ballot } from "../../../shared/ballotTypes";
import { FormDialog } from "../../../shared/FormDialog";
import { useT } from "../../../shared/useT";
import type { VoterChoice } from "./ChoiceInput";

interface VoteBarProps {
  ballot: Ballot;
  choice: VoterChoice;
  marks: readonly string[];
  step: "choosing" | "sending" | "unanswered";
  onVote: () => Promise<void>;
}

/** Always in reach at the foot of the page: how many are marked, and the button. */
export const VoteBar = ({ ballot, choice, marks, step, onVote }: VoteBarProps) => {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const send = () => void onVote().finally(() => setAsked(false));
  return (
    <Card
      sx={{ position: "sticky", bottom: 8, zIndex: 2, p: "10px 14px", boxShadow: "0 -2px 16px rgb(0 0 0 / 14%)" }}
    >
      {step === "unanswered" ? (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t("ballots.vote.unanswered")}
        </Alert>
      ) : null}
      <Box sx={{ display: "flex", alignItems: "center", gap: 1.5 }}>
        <Box role="status" sx={{ flex: 1 }}>
          <Typography sx={{ fontSize: 16, fontWeight: 700 }}>
            {choice === "MARKED"
              ? t("ballots.vote.chosen", { count: marks.length, maximum: ballot.maximumMarks })
              : t(`ballots.vote.choice.${choice}`)}
          </Typography>
          {choice === "MARKED" && marks.length >= ballot.maximumMarks ? (
            <Typography variant="caption" component="p" color="text.secondary">
              {t("ballots.vote.full")}
            </Typography>
          ) : null}
        </Box>
        <Button
          variant="contained"
          size="large"
          disabled={step === "sending" || (choice === "MARKED" && marks.length === 0)}
          onClick={() => (step === "unanswered" ? send() : setAsked(true))}
          sx={{ minWidth: 112 }}
        >
          {t(step === "unanswered" ? "ballots.vote.sendAgain" : step === "sending" ? "ballots.vote.sending" : "ballots.vote.button")}
        </Button>
      </Box>
      {asked ? (
        <FormDialog
          title={t("ballots.vote.confirmTitle")}
          confirm={t(step === "sending" ? "ballots.vote.sending" : "ballots.vote.confirm")}
          busy={step === "sending"}
          ready
          onConfirm={send}
          onClose={() => setAsked(false)}
        >
          <Repeated ballot={ballot} choice={choice} marks={marks} />
        </FormDialog>
      ) : null}
    </Card>
  );
};

/** The choice once more, before it is for good. */
const Repeated = ({ ballot: { candidates, places }, choice, marks }: Pick<VoteBarProps, "ballot" | "choice" | "marks">) => {
  const t = useT();
  if (choice !== "MARKED") {
    return (
      <>
        <Typography sx={{ fontSize: 16 }}>
          {t(choice === "BLANK" ? "ballots.vote.confirmBlank" : "ballots.vote.confirmAbstained")}
        </Typography>
        <Typography color="text.secondary">{t(`ballots.vote.effect.${choice}`)}</Typography>
        <Typography sx={{ mt: 1 }}>{t("ballots.vote.final")}</Typography>
      </>
    );
  }
  return (
    <>
      <Typography sx={{ fontSize: 16 }}>{t("ballots.vote.confirmMarked", { smart_count: marks.length })}</Typography>
      <Box component="ul" sx={{ my: 1, pl: 3, fontSize: 16, fontWeight: 700 }}>
        {candidates
          .filter(({ id }) => marks.includes(id))
          .map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
      </Box>
      {marks.length < places ? (
        <Typography color="text.secondary">{t("ballots.vote.fewer", { places, count: marks.length })}</Typography>
      ) : null}
      <Typography sx={{ mt: 1 }}>{t("ballots.vote.final")}</Typography>
    </>
  );
};
