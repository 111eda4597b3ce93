import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { Publicity } from "../../../shared/schema";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { ObjectionItem } from "./ObjectionItem";
import { RecordObjectionDialog } from "./RecordObjectionDialog";

/** Objections against a publicity; they hold the nomination until they are closed (R05). */
export const ObjectionList = ({ publicity }: { publicity: Publicity }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const mayRecord = useMay()("recordObjection");
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, mb: 0.5 }}>
        <Typography component="h4" sx={{ fontWeight: 700, fontSize: 13 }}>
          {t("scrutiny.objections.title")}
        </Typography>
        {publicity.objections.length === 0 ? (
          <Typography variant="caption" color="text.secondary">
            {t("scrutiny.objections.none")}
          </Typography>
        ) : null}
        {mayRecord ? (
          <Button size="small" className="no-print" onClick={() => setOpen(true)} sx={{ ml: "auto" }}>
            {t("scrutiny.objections.record")}
          </Button>
        ) : null}
      </Box>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {publicity.objections.map((objection) => (
          <ObjectionItem key={objection.id} objection={objection} />
        ))}
      </Box>
      {open ? <RecordObjectionDialog publicity={publicity} onClose={() => setOpen(false)} /> : null}
    </Box>
  );
};
