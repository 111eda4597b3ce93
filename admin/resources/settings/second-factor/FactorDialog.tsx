import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId, useState } from "react";
import { StepForm } from "../../../layout/sign-in/StepForm";
import { send } from "../../../providers/client";
import type { RecoveryCodes } from "../../../shared/secondFactorTypes";
import { useT } from "../../../shared/useT";
import { ProofInputs } from "./ProofInputs";
import { proofsIn } from "./proofsIn";
import { RecoverySheet } from "./RecoverySheet";
import { SetUpSteps } from "./SetUpSteps";

export type FactorAct = "setUp" | "renew" | "remove";

interface FactorDialogProps {
  act: FactorAct;
  /** Whether there is a factor already. */
  replaces: boolean;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

/** One act on one's own one-time codes, once password and code were given again. */
export const FactorDialog = ({ act, replaces, onDone, onClose }: FactorDialogProps) => {
  const t = useT();
  const heading = useId();
  const [codes, setCodes] = useState<string[]>();
  const title = { setUp: t("secondFactor.neededTitle"), renew: t("secondFactor.renewTitle"), remove: t("secondFactor.removeTitle") }[act];
  const prove = async (given: FormData) => {
    const input = proofsIn(given);
    if (act === "renew") return setCodes((await send<RecoveryCodes>("renewRecoveryCodes", { input })).codes);
    await send("removeSecondFactor", { input });
    await onDone(t("secondFactor.removed"));
  };
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent>
        {act === "setUp" ? (
          <SetUpSteps intro={t("secondFactor.proveText")} replaces={replaces} onDone={() => onDone(t("secondFactor.enabled"))} />
        ) : codes ? (
          <RecoverySheet codes={codes} onDone={() => onDone(t("secondFactor.renewTitle"))} />
        ) : (
          <StepForm name={title} submit={t("secondFactor.confirm")} onSubmit={prove}>
            <Typography sx={{ mb: 1 }}>{t(act === "renew" ? "secondFactor.renewText" : "secondFactor.removeText")}</Typography>
            <ProofInputs code />
          </StepForm>
        )}
      </DialogContent>
      {codes ? null : (
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {t("action.cancel")}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
};
