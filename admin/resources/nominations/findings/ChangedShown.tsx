import { Alert } from "@mui/material";
import { useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";
import type { Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { mendLabel } from "../mend";
import { currentOf } from "../procedure/phase";

type Values = Record<string, unknown>;

/** What a publicity shows: basic facts and main deeds. Of the birth date only year and month. */
const shown = {
  whole: ["name", "workplaceId", "deeds"],
  person: ["sex", "ethnicity", "birthDate", "politicalStatus", "education", "post"],
  collective: ["nature", "headcount", "leaderName", "leaderPost"],
};

const text = (values: unknown, field: string): string => {
  const value = String((values as Values | null | undefined)?.[field] ?? "").trim();
  return field === "birthDate" ? value.slice(0, 7) : value;
};

/** Warns while a form changes what the publicity shows: once saved, the publicity has to begin anew (R05). */
export const ChangedShown = () => {
  const t = useT();
  const nomination = useRecordContext<Nomination>();
  const values = useWatch() as Values;
  if (!nomination || !currentOf(nomination.publicities ?? [])) return null;
  const differ = (before: unknown, after: unknown, fields: string[]) =>
    fields.filter((field) => text(before, field) !== text(after, field));
  const part = nomination.subjectKind === "PERSON" ? "person" : "collective";
  const changed = [
    ...differ(nomination, values, shown.whole),
    ...differ(nomination[part], values[part], shown[part]).map((field) => `${part}.${field}`),
  ];
  if (changed.length === 0) return null;
  const fields = changed.map((field) => t(mendLabel(field))).join(t("app.separator"));
  return (
    <Alert severity="warning" role="status" sx={{ mb: 1.25, border: 1, borderColor: "divider" }}>
      {t("scrutiny.publicity.changed", { fields })}
    </Alert>
  );
};
