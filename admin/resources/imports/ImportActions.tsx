import { Button } from "@mui/material";
import { useState } from "react";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { PaperButton } from "../../shared/PaperButton";
import type { Import } from "../../shared/paperTypes";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Confirms, cancels, or gives the workbook back with its faults marked. */
export const ImportActions = ({ found: { id, version, state, created, changed } }: { found: Import }) => {
  const t = useT();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const confirm = useVerb("confirmImport");
  const cancel = useVerb("cancelImport");
  const busy = confirm.isPending || cancel.isPending;
  const over = state === "APPLIED" || state === "CANCELLED";
  if (!may("confirmImport") || over) return null;
  return (
    <>
      {state === "FAULTY" ? <PaperButton variant="contained" label={t("imports.marked")} paper={{ kind: "MARKED_WORKBOOK", subjectId: id }} /> : null}
      <Button variant="outlined" color="inherit" disabled={busy} onClick={() => cancel.mutate({ id, version })}>
        {t("imports.cancel")}
      </Button>
      {state === "READ" ? (
        <Button variant="contained" disabled={busy || created + changed === 0} onClick={() => setAsking(true)}>
          {t("imports.confirm", { smart_count: created + changed })}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        title={t("imports.confirmTitle")}
        text={t("imports.confirmText", { created, changed })}
        confirm={t("imports.confirm", { smart_count: created + changed })}
        busy={busy}
        onConfirm={() => {
          setAsking(false);
          confirm.mutate({ id, version });
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
