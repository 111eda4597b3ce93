import { Alert, AlertTitle } from "@mui/material";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { type RaRecord, useCloseNotification, useNotify } from "react-admin";
import { resourceOperations } from "../../providers/resourceOperations";
import { useAskAgain } from "../useAskAgain";
import { useT } from "../useT";
import { changesBetween } from "./changes";
import { FieldText, useFieldLabel } from "./FieldText";

interface Seen {
  resource: string;
  record: RaRecord;
}

/** A record as the page knows it. */
function seenOf(queryClient: QueryClient, id: unknown): Seen | undefined {
  const known = queryClient
    .getQueryCache()
    .findAll({ type: "active" })
    .filter(({ queryKey, state }) => queryKey[1] === "getOne" && (state.data as RaRecord | undefined)?.id === id)
    .at(-1);
  return known && { resource: String(known.queryKey[0]), record: known.state.data as RaRecord };
}

/** After an act that met a newer version: brings the page up to date and says what others changed, field by field. */
export function useShowChanged(): (id: unknown) => Promise<void> {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const askAgain = useAskAgain();
  return useCallback(
    async (id) => {
      const before = seenOf(queryClient, id);
      await askAgain();
      const after = seenOf(queryClient, id);
      notify(<ChangedNote before={before} after={after} />, { type: "warning", autoHideDuration: 30_000 });
    },
    [notify, queryClient, askAgain],
  );
}

const ChangedNote = ({ before, after }: { before: Seen | undefined; after: Seen | undefined }) => {
  const t = useT();
  const label = useFieldLabel(after?.resource ?? "");
  const fields = before && after ? changedFields(before, after) : [];
  return (
    <Alert severity="warning" onClose={useCloseNotification()} sx={{ maxWidth: 640, border: 1, borderColor: "divider" }}>
      <AlertTitle sx={{ fontSize: 14, m: 0 }}>{t("forms.conflict.title")}</AlertTitle>
      {after
        ? fields.map(({ path, was, is }) => (
            <div key={path}>
              <b>{label(path)}</b>
              {t("forms.conflict.from")}
              <FieldText resource={after.resource} path={path} value={was} />
              {t("forms.conflict.to")}
              <FieldText resource={after.resource} path={path} value={is} />
            </div>
          ))
        : null}
      {t("forms.conflict.changedElse")}
    </Alert>
  );
};

/** What a form of the record could have changed. */
function changedFields({ resource, record: was }: Seen, { record: is }: Seen) {
  const fields = resourceOperations[resource]?.inputs ?? [];
  const only = (record: RaRecord) => Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field] as unknown]));
  const [before, after] = [only(was), only(is)];
  const back = changesBetween(after, before);
  return Object.entries(changesBetween(before, after)).map(([path, value]) => ({ path, was: back[path], is: value }));
}
