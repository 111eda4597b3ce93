import { Button } from "@mui/material";
import { useState } from "react";
import { useNavigate, useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Makes the list anew from votes and rules, and leads to it. */
export const ComposeButton = ({ campaignId, again = false }: { campaignId: string; again?: boolean }) => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const may = useMay()("composeSlate");
  const compose = useVerb("composeSlate");
  if (!may) return null;
  const run = () =>
    compose.mutate(
      { campaignId },
      {
        onSuccess: () => {
          notify(t("slates.compose.done"));
          navigate("/slates");
        },
        onSettled: () => setAsked(false),
      },
    );
  return (
    <>
      <Button variant={again ? "outlined" : "contained"} color={again ? "inherit" : "primary"} onClick={() => setAsked(true)}>
        {t(again ? "slates.compose.again" : "slates.compose.button")}
      </Button>
      <ConfirmDialog
        open={asked}
        title={t("slates.compose.title")}
        text={t("slates.compose.text")}
        confirm={t("slates.compose.confirm")}
        busy={compose.isPending}
        onConfirm={run}
        onClose={() => setAsked(false)}
      />
    </>
  );
};
