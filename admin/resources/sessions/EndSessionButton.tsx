import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

interface EndSessionButtonProps {
  id: string;
  /** Whose it is. */
  name: string;
}

/** Ends somebody else's session at once, for a reason. The auditor sees everybody's sessions and ends none of them. */
export const EndSessionButton = ({ id, name }: EndSessionButtonProps) => {
  const t = useT();
  const notify = useNotify();
  const may = useMay();
  const end = useVerb("endSession");
  const [asking, setAsking] = useState(false);
  if (!may("endSession")) return null;
  const confirm = (reason: string) =>
    // The row is gone with its session: what follows must not depend on this button being there.
    void end.mutateAsync({ id, reason }).then(
      () => notify(t("conventions.ended", { name })),
      () => undefined, // said where verbs are refused; the question stays
    );
  return (
    <>
      <Button size="small" color="error" variant="outlined" aria-label={`${t("conventions.end")} ${name}`} onClick={() => setAsking(true)}>
        {t("conventions.end")}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t("conventions.endTitle", { name })}
        text={t("conventions.endText", { name })}
        confirm={t("conventions.end")}
        tone="error"
        reason={{ label: t("conventions.reason"), help: t("conventions.reasonHelp") }}
        busy={end.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
