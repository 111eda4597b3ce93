import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useRecordContext } from "react-admin";
import { Chip } from "../../../shared/Chip";
import { Facts } from "../../../shared/Facts";
import { useDateWords } from "../../../shared/format";
import { RevealableNumber } from "../../../shared/RevealableNumber";
import type { Nomination, Objection } from "../../../shared/schema";
import { useAsk } from "../../../shared/useAsk";
import { useMay, useMe } from "../../../shared/useMe";
import { useMayReveal } from "../../../shared/useMayReveal";
import { useT } from "../../../shared/useT";
import { AttachmentList } from "../attachments/AttachmentList";
import { CloseObjectionDialog } from "./CloseObjectionDialog";
import { HandleObjectionDialog } from "./HandleObjectionDialog";

/** One objection: what is objected, how it was looked into, what it came to. Who objects only where it may be seen. */
export const ObjectionItem = ({ objection }: { objection: Objection }) => {
  const t = useT();
  const may = useMay();
  const nomination = useRecordContext<Nomination>();
  const { day } = useDateWords();
  const role = useMe()?.account.role;
  const [dialog, setDialog] = useState<"handle" | "close">();
  const { id, outcome, content, handling, receivedOn, objectorKind } = objection;
  const { data: objector } = useAsk("objection", role === "OFFICE" || role === "AUDITOR" ? { id } : undefined);
  const masked = objector?.objectorContactMasked;
  const mayReveal = useMayReveal();
  const contactLabel = t("scrutiny.objections.contact");
  const open = outcome === null;
  const close = () => setDialog(undefined);
  return (
    <Box
      component="li"
      sx={({ palette }) => ({
        pl: 1.25,
        borderLeft: `3px solid ${palette.tones[open || outcome === "UPHELD" ? "red" : "green"].ink}`,
      })}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        {open ? (
          <Chip tone="red" mark="writing">
            {t("scrutiny.objections.pending")}
          </Chip>
        ) : (
          <Chip tone={outcome === "UPHELD" ? "red" : "green"} mark={outcome === "UPHELD" ? "failed" : "done"}>
            {t(`enums.objectionOutcome.${outcome}`)}
          </Chip>
        )}
        <Typography variant="caption" color="text.secondary">
          {t("scrutiny.objections.received", {
            day: day(receivedOn),
            kind: t(`enums.objectorKind.${objectorKind}`),
          })}
        </Typography>
        <Box className="no-print" sx={{ ml: "auto" }}>
          {open && may("handleObjection") ? (
            <Button size="small" onClick={() => setDialog("handle")}>
              {t("scrutiny.objections.handle")}
            </Button>
          ) : null}
          {open && may("closeObjection") ? (
            <Button size="small" onClick={() => setDialog("close")}>
              {t("scrutiny.objections.close")}
            </Button>
          ) : null}
        </Box>
      </Box>
      <Typography>{content}</Typography>
      <Facts
        of={[
          ...(objector
            ? ([
                [t("scrutiny.objections.name"), objector.objectorName],
                [contactLabel, masked && nomination && mayReveal(nomination) ? <RevealableNumber recordId={id} field="OBJECTOR_CONTACT" label={contactLabel} masked={masked} /> : masked],
              ] as const)
            : []),
          [t("scrutiny.objections.handling"), handling],
        ]}
      />
      {nomination ? <AttachmentList nomination={nomination} about="OBJECTION" aboutId={id} /> : null}
      {dialog === "handle" ? <HandleObjectionDialog objection={objection} onClose={close} /> : null}
      {dialog === "close" ? <CloseObjectionDialog objection={objection} onClose={close} /> : null}
    </Box>
  );
};
