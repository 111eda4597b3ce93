import { Box, Button, Card, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import type { Slate } from "../../shared/slateTypes";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { chosenOf } from "./readSlate";

/** Always in reach at the foot of a leader's page: agree, or do not agree and say why. Once. */
export const ConfirmBar = ({ slate }: { slate: Slate }) => {
  const t = useT();
  const notify = useNotify();
  const may = useMay()("confirmSlate");
  const account = useMe()?.account.id;
  const confirm = useVerb("confirmSlate");
  const [asked, setAsked] = useState<"agree" | "disagree">();
  const { id, number, state, contentHash, confirmations } = slate;
  if (!may || (state !== "COMPOSED" && state !== "CONFIRMED")) return null;
  const mine = confirmations.find(({ accountId }) => accountId === account);
  const close = () => setAsked(undefined);
  const send = (opinion: string) =>
    confirm.mutate(
      { id, contentHash, agrees: asked === "agree", opinion: opinion || null },
      { onSuccess: () => notify(t("slates.confirm.done")), onSettled: close },
    );
  return (
    <Card sx={{ position: "sticky", bottom: 8, zIndex: 2, p: "10px 14px", boxShadow: "0 -2px 16px rgb(0 0 0 / 14%)" }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <Typography role="status" sx={{ flex: 1, minWidth: 120, fontSize: 16, fontWeight: 700 }}>
          {mine
            ? t("slates.confirm.said", { word: t(mine.agrees ? "slates.confirm.agreed" : "slates.confirm.disagreed") })
            : t("slates.confirm.ask")}
        </Typography>
        {mine ? null : (
          <>
            <Button variant="outlined" color="error" size="large" onClick={() => setAsked("disagree")}>
              {t("slates.confirm.disagree")}
            </Button>
            <Button variant="contained" size="large" onClick={() => setAsked("agree")}>
              {t("slates.confirm.agree")}
            </Button>
          </>
        )}
      </Box>
      <ConfirmDialog
        open={asked === "agree"}
        title={t("slates.confirm.agreeTitle")}
        text={t("slates.confirm.agreeText", { number, chosen: chosenOf(slate).length })}
        confirm={t("slates.confirm.agree")}
        busy={confirm.isPending}
        onConfirm={send}
        onClose={close}
      />
      <ConfirmDialog
        open={asked === "disagree"}
        title={t("slates.confirm.disagreeTitle")}
        text={t("slates.confirm.disagreeText")}
        confirm={t("slates.confirm.disagreed")}
        tone="error"
        reason={{ label: t("slates.confirm.opinion") }}
        busy={confirm.isPending}
        onConfirm={send}
        onClose={close}
      />
    </Card>
  );
};
