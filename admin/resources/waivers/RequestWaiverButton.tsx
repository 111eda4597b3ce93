import { Button } from "@mui/material";
import { useState } from "react";
import { required, TextInput } from "react-admin";
import type { NominationState } from "../../shared/enums";
import type { Finding, Nomination } from "../../shared/schema";
import { ruleTitle } from "../../shared/ruleTitle";
import { Helped } from "../../shared/form/help/Helped";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { VerbDialog } from "../nominations/VerbDialog";

/** Once there is a decision on the nomination, what let it pass stands. */
const openStates: readonly NominationState[] = ["DRAFT", "RETURNED", "SUBMITTED"];

/** Below a broken "in principle" rule: asks that it be waived. */
export const RequestWaiverButton = ({
  nomination,
  finding: { rule, title, kind, verdict },
}: {
  nomination: Nomination;
  finding: Finding;
}) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const waiting = nomination.waivers.some((waiver) => waiver.rule === rule && waiver.state === "REQUESTED");
  const may = useMay()("requestWaiver");
  const settled = !openStates.includes(nomination.state);
  if (!may || settled || kind !== "IN_PRINCIPLE" || verdict !== "BROKEN" || waiting) return null;
  return (
    <>
      <Button size="small" variant="outlined" sx={{ mt: 0.5 }} onClick={() => setOpen(true)}>
        {t("scrutiny.waivers.request")}
      </Button>
      {open ? (
        <VerbDialog
          verb="requestWaiver"
          title={t("scrutiny.waivers.requestTitle", { rule, title: ruleTitle({ rule, title }, t) })}
          text={t("scrutiny.waivers.requestText")}
          confirm={t("scrutiny.waivers.confirmRequest")}
          done={t("scrutiny.waivers.requested")}
          toInput={({ justification }) => ({
            nominationId: nomination.id,
            rule,
            justification: String(justification),
          })}
          onClose={() => setOpen(false)}
        >
          <Helped field="waivers.justification">
      <TextInput
              source="justification"
              label={t("scrutiny.waivers.justification")}
              multiline
              minRows={3}
              validate={required()}
            />
    </Helped>
        </VerbDialog>
      ) : null}
    </>
  );
};
