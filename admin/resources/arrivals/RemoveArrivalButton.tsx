import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { Arrival } from "../../shared/arrivalTypes";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { paperName } from "./paperName";

/** Takes a wrong line off with a reason; it stays on record. */
export const RemoveArrivalButton = ({ arrival }: { arrival: Arrival }) => {
  const t = useT();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const remove = useVerb("removeArrival");
  const { id, version, copies, arrivedOn: day, unit, nomination } = arrival;
  const words = { unit: unit.shortName, paper: paperName(arrival.paper, nomination?.name, t), copies, day };
  const done = () => {
    notify(t("arrivals.remove.done"));
    setOpen(false);
  };
  return (
    <>
      <Button size="small" color="inherit" aria-label={t("arrivals.remove.of", words)} onClick={() => setOpen(true)}>
        {t("arrivals.remove.open")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("arrivals.remove.title")}
        text={t("arrivals.remove.text", words)}
        confirm={t("arrivals.remove.confirm")}
        tone="error"
        reason={{ label: t("arrivals.remove.reason") }}
        busy={remove.isPending}
        onConfirm={(reason) => remove.mutate({ id, version, reason }, { onSuccess: done })}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
