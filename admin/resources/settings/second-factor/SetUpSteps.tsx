import { Box, Typography } from "@mui/material";
import { useState } from "react";
import { StepForm } from "../../../layout/sign-in/StepForm";
import { send } from "../../../providers/client";
import type { RecoveryCodes, SecondFactorSetup } from "../../../shared/secondFactorTypes";
import { useT } from "../../../shared/useT";
import { CodeInput } from "./CodeInput";
import { ProofInputs } from "./ProofInputs";
import { proofsIn } from "./proofsIn";
import { RecoverySheet } from "./RecoverySheet";

interface SetUpStepsProps {
  intro: string;
  /** The password just given at sign-in, so that it is not asked twice. */
  password?: string;
  /** Whether there is a factor already, whose code is asked for. */
  replaces?: boolean;
  onDone: () => Promise<void>;
}

/** Sets one-time codes up: who one is, the QR code with a first code, the recovery codes. */
export const SetUpSteps = ({ intro, password, replaces = false, onDone }: SetUpStepsProps) => {
  const t = useT();
  const [setup, setSetup] = useState<SecondFactorSetup>();
  const [codes, setCodes] = useState<string[]>();
  if (codes) return <RecoverySheet codes={codes} onDone={onDone} />;
  const begin = async (given: FormData) => {
    setSetup(await send("beginSecondFactor", { input: { ...proofsIn(given), ...(password && { password }) } }));
  };
  if (!setup)
    return (
      <StepForm name={t("secondFactor.neededTitle")} submit={t("secondFactor.continue")} onSubmit={begin}>
        <Typography sx={{ mb: 1 }}>{intro}</Typography>
        {password ? null : <ProofInputs code={replaces} />}
      </StepForm>
    );
  const confirm = async (given: FormData) => {
    const { codes: made } = await send<RecoveryCodes>("confirmSecondFactor", { input: { totp: String(given.get("totp")) } });
    setCodes(made);
  };
  return (
    <StepForm name={t("secondFactor.scan")} submit={t("secondFactor.confirm")} onSubmit={confirm}>
      <Typography>{t("secondFactor.scanText")}</Typography>
      <Box
        component="img"
        alt={t("secondFactor.qr")}
        src={`data:image/svg+xml,${encodeURIComponent(setup.qr)}`}
        sx={{ display: "block", width: 208, maxWidth: "100%", mx: "auto", my: 1.5, borderRadius: 1 }}
      />
      <Typography variant="caption" component="p" color="text.secondary">
        {t("secondFactor.byHand")}
      </Typography>
      <Typography component="p" sx={{ fontFamily: "monospace", letterSpacing: 1, mb: 1.5, overflowWrap: "anywhere" }}>
        {setup.secret.match(/.{1,4}/g)?.join(" ")}
      </Typography>
      <CodeInput label={t("secondFactor.first")} autoFocus />
    </StepForm>
  );
};
