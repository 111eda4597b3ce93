import { useProgress } from "../../shared/useProgress";
import { useT } from "../../shared/useT";

/** The units the caller sees with places that have not handed in the contact form. */
export const MissingContacts = () => {
  const t = useT();
  const missing =
    useProgress()?.units.filter(({ contactRegistered, places }) => !contactRegistered && places > 0) ?? [];
  if (missing.length === 0) return null;
  const units = missing.map(({ shortName }) => shortName).join(t("app.separator"));
  return <>{t("contacts.missing", { smart_count: missing.length, units })}</>;
};
