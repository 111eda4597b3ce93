import { Box, Button, Card, Typography } from "@mui/material";
import { useState } from "react";
import { useLocaleState, useLogin } from "react-admin";
import { type SessionNeed, sessionNeeds } from "../providers/session";
import { signIn, signInFurther } from "../providers/signIn";
import { refusalOf } from "../providers/refusal";
import { SetUpSteps } from "../resources/settings/second-factor/SetUpSteps";
import { useT } from "../shared/useT";
import { Brand } from "./Brand";
import { LineNotice } from "./LineNotice";
import { CodeStep } from "./sign-in/CodeStep";
import { NewPasswordStep } from "./sign-in/NewPasswordStep";
import { PasswordStep } from "./sign-in/PasswordStep";

const NOTHING = { username: "", password: "" };
/** What is typed so far. It lies outside the page, which react-admin draws anew once the words of a language are there. */
let typed = NOTHING;

/** Sign-in, step by step: name and password, one-time code, and what the account has to set up before it goes on. */
export const LoginPage = () => {
  const t = useT();
  const login = useLogin();
  const [locale, setLocale] = useLocaleState();
  const [step, setStep] = useState<"PASSWORD" | "CODE" | SessionNeed>(sessionNeeds() ?? "PASSWORD");
  const enter = async (needs: SessionNeed | null) => {
    if (needs) return setStep(needs);
    typed = NOTHING;
    await login({});
  };
  const further = async () => enter(await signInFurther());
  const byPassword = async () => {
    try {
      await enter(await signIn(typed));
    } catch (error) {
      if (refusalOf(error)?.code !== "SECOND_FACTOR_REQUIRED") throw error;
      setStep("CODE");
    }
  };
  const steps = {
    PASSWORD: <PasswordStep typed={typed} onType={(fields) => (typed = { ...typed, ...fields })} onSubmit={byPassword} />,
    CODE: <CodeStep onSubmit={async (totp) => enter(await signIn({ ...typed, totp }))} onBack={() => setStep("PASSWORD")} />,
    NEW_PASSWORD: <NewPasswordStep currentPassword={typed.password} onDone={further} />,
    SECOND_FACTOR_SETUP: <SetUpSteps intro={t("secondFactor.needed")} password={typed.password} onDone={further} />,
  };
  return (
    <Box component="main" sx={{ minHeight: "100vh", display: "grid", placeItems: "center", p: 2 }}>
      <LineNotice />
      <Card sx={{ width: "100%", maxWidth: step === "SECOND_FACTOR_SETUP" ? 520 : 400, p: { xs: 2.5, sm: 4 } }}>
        <Typography component="h1" sx={{ mb: 0.5 }}>
          <Brand size={22} />
        </Typography>
        <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 2 }}>
          {t("app.subtitle")}
        </Typography>
        {steps[step]}
        <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", mt: 2 }}>
          <Typography variant="caption" color="text.secondary">
            {t("login.hint")}
          </Typography>
          <Button
            size="small"
            lang={locale === "en" ? "zh-CN" : "en"}
            onClick={() => setLocale(locale === "en" ? "zh" : "en")}
          >
            {locale === "en" ? "中文" : "English"}
          </Button>
        </Box>
      </Card>
    </Box>
  );
};
