import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { PaperButton } from "../../../shared/PaperButton";
import type { Nomination } from "../../../shared/schema";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { isOpenForChange } from "../acts";
import { AttachmentList } from "../attachments/AttachmentList";
import { Block } from "./Block";
import { ObjectionList } from "./ObjectionList";
import { OpenPublicityDialog } from "./OpenPublicityDialog";
import { currentOf } from "./phase";
import { PublicityClock } from "./PublicityClock";
import { PhaseChip, PublicityFacts } from "./PublicityFacts";
import { StopPublicityDialog } from "./StopPublicityDialog";

/** The publicity that counts, with its objections; those before are folded. */
export const PublicityBlock = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const may = useMay();
  const [dialog, setDialog] = useState<"open" | "stop">();
  const { id, publicities, state } = nomination;
  const current = currentOf(publicities);
  const earlier = publicities.filter((publicity) => publicity !== current).reverse();
  const change = isOpenForChange(state);
  const close = () => setDialog(undefined);
  return (
    <Block
      title={t("scrutiny.publicity.title")}
      done={current !== undefined}
      chip={current ? <PhaseChip publicity={current} /> : null}
      actions={
        <>
          {current && may("publicityNotice") ? (
            <Button size="small" component={LinkBase} to={`/nominations/${id}/notice`}>
              {t("scrutiny.publicity.notice")}
            </Button>
          ) : null}
          {current && may("publicityNotice") ? (
            <PaperButton size="small" variant="text" label={t("papers.form.notice")} paper={{ kind: "PUBLICITY_NOTICE", subjectId: current.id }} />
          ) : null}
          {current && change && may("stopPublicity") ? (
            <Button size="small" variant="outlined" color="error" onClick={() => setDialog("stop")}>
              {t("scrutiny.publicity.stop")}
            </Button>
          ) : null}
          {change && may("openPublicity") ? (
            <Button size="small" variant="outlined" onClick={() => setDialog("open")}>
              {t(current ? "scrutiny.publicity.again" : "scrutiny.publicity.open")}
            </Button>
          ) : null}
        </>
      }
    >
      {current ? (
        <>
          <PublicityClock publicity={current} />
          <PublicityFacts publicity={current} />
          <AttachmentList nomination={nomination} about="PUBLICITY" aboutId={current.id} />
          <ObjectionList publicity={current} />
        </>
      ) : (
        <Typography color="text.secondary">{t("scrutiny.procedure.missing")}</Typography>
      )}
      {earlier.length > 0 ? (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: "pointer", width: "fit-content" }}>
            {t("scrutiny.publicity.earlier", { count: earlier.length })}
          </Box>
          {earlier.map((publicity) => (
            <Box key={publicity.id} sx={{ mt: 1, pl: 1.25, borderLeft: 2, borderColor: "divider" }}>
              <PhaseChip publicity={publicity} />
              <PublicityFacts publicity={publicity} />
              <ObjectionList publicity={publicity} />
            </Box>
          ))}
        </Box>
      ) : null}
      {dialog === "open" ? <OpenPublicityDialog nomination={nomination} onClose={close} /> : null}
      {dialog === "stop" && current ? <StopPublicityDialog publicity={current} onClose={close} /> : null}
    </Block>
  );
};
