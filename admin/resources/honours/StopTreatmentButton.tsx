import { Button } from "@mui/material";
import { useState } from "react";
import { DateInput, required } from "react-admin";
import type { Honour } from "../../shared/honourTypes";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { VerbDialog } from "../nominations/VerbDialog";
import { useToday } from "../outcomes/useToday";
import { useWorksOn } from "./useWorksOn";

/** The end of the treatment of a revoked title. */
export const StopTreatmentButton = ({ honour }: { honour: Honour }) => {
  const t = useT();
  const today = useToday();
  const may = useMay()("stopTreatment");
  const mine = useWorksOn()(honour);
  const [open, setOpen] = useState(false);
  const { id, version, state, treatment } = honour;
  if (!may || !mine || state !== "REVOKED" || !treatment) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t("honours.treatment.stop")}
      </Button>
      {open ? (
        <VerbDialog
          verb="stopTreatment"
          title={t("honours.treatment.title")}
          text={t("honours.treatment.text")}
          confirm={t("honours.treatment.now")}
          done={t("honours.treatment.done")}
          defaults={{ stoppedOn: today }}
          toInput={({ stoppedOn }) => ({ id, version, stoppedOn: String(stoppedOn) })}
          onClose={() => setOpen(false)}
        >
          <DateInput source="stoppedOn" label={t("honours.treatment.stoppedOn")} validate={required()} />
        </VerbDialog>
      ) : null}
    </>
  );
};
