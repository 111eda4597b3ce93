import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId } from "react";
import { useNotify } from "react-admin";
import { StepForm } from "../../layout/sign-in/StepForm";
import { send } from "../../providers/client";
import { useAsk } from "../../shared/useAsk";
import { useAskAgain } from "../../shared/useAskAgain";
import { useT } from "../../shared/useT";
import { ProofInputs } from "../settings/second-factor/ProofInputs";
import { proofsIn } from "../settings/second-factor/proofsIn";

interface EndOwnSessionDialogProps {
  id: string;
  name: string;
  onClose: () => void;
}

const mine = {};

/** Ends another of one's own sessions, once password and code were given again. */
export const EndOwnSessionDialog = ({ id, name, onClose }: EndOwnSessionDialogProps) => {
  const t = useT();
  const heading = useId();
  const notify = useNotify();
  const askAgain = useAskAgain();
  const factor = useAsk("mySecondFactor", mine).data?.secondFactor;
  const end = async (given: FormData) => {
    await send("endOwnSession", { input: { id, ...proofsIn(given) } });
    notify(t("conventions.ended", { name }));
    onClose();
    await askAgain();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{t("conventions.endOwnTitle")}</DialogTitle>
      <DialogContent>
        <StepForm name={t("conventions.endOwnTitle")} submit={t("conventions.endOwn")} onSubmit={end}>
          <Typography sx={{ mb: 1 }}>{t("conventions.endOwnText")}</Typography>
          <ProofInputs code={Boolean(factor?.since)} />
        </StepForm>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t("action.cancel")}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
