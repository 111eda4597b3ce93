import { Box, Button, Card, TextField, Typography } from "@mui/material";
import { type FormEvent, useState } from "react";
import { useLocaleState, useLogin } from "react-admin";
import { RefusalAlert } from "../shared/RefusalAlert";
import { useT } from "../shared/useT";
import { Brand } from "./Brand";

/** Sign-in. */
export const LoginPage = () => {
  const t = useT();
  const login = useLogin();
  const [locale, setLocale] = useLocaleState();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    try {
      await login({
        username: String(given.get("username")).trim(),
        password: String(given.get("password")),
      });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Box component="main" sx={{ minHeight: "100vh", display: "grid", placeItems: "center", p: 2 }}>
      <Card sx={{ width: "100%", maxWidth: 400, p: 4 }}>
        <Typography component="h1" sx={{ mb: 0.5 }}>
          <Brand size={22} />
        </Typography>
        <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 2 }}>
          {t("app.subtitle")}
        </Typography>
        <form onSubmit={submit} aria-label={t("login.title")}>
          <TextField name="username" label={t("login.username")} autoComplete="username" autoFocus required />
          <TextField
            name="password"
            label={t("login.password")}
            type="password"
            autoComplete="current-password"
            required
          />
          {error ? <RefusalAlert error={error} /> : null}
          <Button type="submit" variant="contained" size="large" fullWidth disabled={busy} sx={{ mt: 2 }}>
            {t("login.title")}
          </Button>
        </form>
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
