import { useT } from "../shared/useT";
import { StatusPage } from "./StatusPage";

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const t = useT();
  return <StatusPage title={t("error.notFound")} text={t("error.notFoundHint")} />;
};
