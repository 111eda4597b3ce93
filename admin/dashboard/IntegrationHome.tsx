import { Typography } from "@mui/material";
import { PageHead } from "../shared/PageHead";
import { useMe } from "../shared/useMe";
import { useT } from "../shared/useT";
import { useGreeting } from "./useGreeting";

/** Accounts of integrations have no work here: they read by API key. */
export const IntegrationHome = () => {
  const t = useT();
  const greeting = useGreeting();
  return (
    <>
      <PageHead title={t("home.welcome", { greeting, name: useMe()?.account.displayName })} />
      <Typography>{t("home.apiOnly")}</Typography>
    </>
  );
};
