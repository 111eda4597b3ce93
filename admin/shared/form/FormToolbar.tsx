import { Box, Button, Typography } from "@mui/material";
import { useContext } from "react";
import { SaveButton, useNavigate } from "react-admin";
import { hourAndMinute } from "../format";
import { useT } from "../useT";
import { FormStatus } from "./formStatus";

/** The buttons below a form, and when what was typed was kept last. */
export const FormToolbar = () => {
  const t = useT();
  const navigate = useNavigate();
  const { at, failed } = useContext(FormStatus);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, pt: 1 }}>
      <SaveButton label={t("action.save")} icon={<></>} />
      <Button variant="outlined" color="inherit" onClick={() => navigate(-1)}>
        {t("action.cancel")}
      </Button>
      {failed ? (
        <Typography variant="caption" role="alert">
          {t("forms.draft.failed")}
        </Typography>
      ) : at ? (
        <Typography variant="caption" color="text.secondary">
          {t("forms.draft.kept", { time: hourAndMinute(at) })}
        </Typography>
      ) : null}
    </Box>
  );
};
