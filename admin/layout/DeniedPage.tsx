import { useT } from "../shared/useT";
import { StatusPage } from "./StatusPage";

/** A page that is not the role's business. */
export const DeniedPage = () => {
  const t = useT();
  return <StatusPage title={t("error.denied")} text={t("error.deniedHint")} />;
};
