import { Button } from "@mui/material";
import { useState } from "react";
import { required, TextInput } from "react-admin";
import type { Waiver } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { VerbDialog } from "../nominations/VerbDialog";

/** Grants or refuses a request, with an opinion that the papers print. */
export const DecideWaiverButton = ({
  waiver: { id, version, rule },
  grant,
}: {
  waiver: Waiver;
  grant: boolean;
}) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const act = grant ? "grant" : "refuse";
  return (
    <>
      <Button
        size="small"
        variant={grant ? "contained" : "outlined"}
        color={grant ? "primary" : "error"}
        onClick={() => setOpen(true)}
      >
        {t(`scrutiny.waivers.${act}`)}
      </Button>
      {open ? (
        <VerbDialog
          verb="decideWaiver"
          title={t(`scrutiny.waivers.${act}Title`, { rule })}
          text={t(`scrutiny.waivers.${act}Text`)}
          confirm={t(grant ? "scrutiny.waivers.confirmGrant" : "scrutiny.waivers.confirmRefuse")}
          tone={grant ? "primary" : "error"}
          done={t(grant ? "scrutiny.waivers.granted" : "scrutiny.waivers.refused")}
          toInput={({ opinion }) => ({ id, version, grant, opinion: String(opinion) })}
          onClose={() => setOpen(false)}
        >
          <TextInput
            source="opinion"
            label={t("scrutiny.waivers.opinion")}
            multiline
            minRows={3}
            validate={required()}
          />
        </VerbDialog>
      ) : null}
    </>
  );
};
