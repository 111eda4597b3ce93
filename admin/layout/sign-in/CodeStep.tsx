import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { CodeInput } from "../../resources/settings/second-factor/CodeInput";
import { useT } from "../../shared/useT";
import { StepForm } from "./StepForm";

interface CodeStepProps {
  onSubmit: (totp: string) => Promise<void>;
  onBack: () => void;
}

/** The one-time code, or a recovery code of who has no phone at hand. */
export const CodeStep = ({ onSubmit, onBack }: CodeStepProps) => {
  const t = useT();
  const [recovery, setRecovery] = useState(false);
  return (
    <>
      <StepForm name={t("secondFactor.code")} submit={t("login.title")} onSubmit={(given) => onSubmit(String(given.get("totp")))}>
        <CodeInput key={String(recovery)} recovery={recovery} autoFocus />
      </StepForm>
      <Box sx={{ display: "flex", justifyContent: "space-between", mt: 1 }}>
        <Button size="small" onClick={onBack}>
          {t("secondFactor.back")}
        </Button>
        <Button size="small" onClick={() => setRecovery(!recovery)}>
          {t(recovery ? "secondFactor.useCode" : "secondFactor.useRecovery")}
        </Button>
      </Box>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1 }}>
        {t("secondFactor.lost")}
      </Typography>
    </>
  );
};
