import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { Facts } from "../../../shared/Facts";
import { useDateWords } from "../../../shared/format";
import type { ProcedureStep } from "../../../shared/enums";
import type { Nomination } from "../../../shared/schema";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { isOpenForChange } from "../acts";
import { AttachmentList } from "../attachments/AttachmentList";
import { Block } from "./Block";
import { StepDialog } from "./StepDialog";

/** One step as it was held, and for the unit the form to record it. */
export const StepBlock = ({ nomination, step }: { nomination: Nomination; step: ProcedureStep }) => {
  const t = useT();
  const { moment } = useDateWords();
  const [open, setOpen] = useState(false);
  const record = nomination.procedure.find((held) => held.step === step);
  const name = t(`enums.procedureStep.${step}`);
  const mayRecord = useMay()("recordProcedureStep") && isOpenForChange(nomination.state);
  return (
    <Block
      title={name}
      done={record !== undefined}
      actions={
        mayRecord ? (
          <Button size="small" variant="outlined" onClick={() => setOpen(true)} aria-label={`${name} ${t(record ? "scrutiny.procedure.change" : "scrutiny.procedure.record")}`}>
            {t(record ? "scrutiny.procedure.change" : "scrutiny.procedure.record")}
          </Button>
        ) : null
      }
    >
      {record ? (
        <>
          <Facts
            of={[
              [t("scrutiny.procedure.heldOn"), record.heldOn],
              [t("scrutiny.procedure.place"), record.place],
              [t("scrutiny.procedure.present"), t("scrutiny.procedure.people", { count: record.present })],
              [
                t("scrutiny.procedure.votes"),
                record.votesFor === null
                  ? null
                  : t("scrutiny.procedure.votesLine", {
                      yes: record.votesFor,
                      no: record.votesAgainst ?? 0,
                      abstain: record.votesAbstain ?? 0,
                    }),
              ],
              [t("scrutiny.procedure.resolution"), record.resolution],
              [t("scrutiny.procedure.evidence"), record.evidence],
            ]}
          />
          <Typography variant="caption" color="text.secondary">
            {t("scrutiny.procedure.recordedBy", { name: record.recordedBy, moment: moment(record.recordedAt) })}
          </Typography>
          <AttachmentList nomination={nomination} about="PROCEDURE_STEP" aboutId={record.id} />
        </>
      ) : (
        <Typography color="text.secondary">{t("scrutiny.procedure.missing")}</Typography>
      )}
      {open ? (
        <StepDialog nomination={nomination} step={step} record={record} onClose={() => setOpen(false)} />
      ) : null}
    </Block>
  );
};
