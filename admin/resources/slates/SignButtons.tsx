import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import type { Slate } from "../../shared/slateTypes";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { DisagreeDialog } from "./DisagreeDialog";
import { wordsOf } from "./readSlate";

/** A seat signs the confirmed slate, or says what it would have instead. Its last word counts. */
export const SignButtons = ({ slate }: { slate: Slate }) => {
  const t = useT();
  const notify = useNotify();
  const may = useMay()("signSlate");
  const seat = useMe()?.account.seat;
  const sign = useVerb("signSlate");
  const [asked, setAsked] = useState<"agree" | "disagree">();
  if (!may || !seat || slate.state !== "CONFIRMED") return null;
  const close = () => setAsked(undefined);
  const agreed = wordsOf(slate, seat).last?.agrees ?? false;
  const send = () =>
    sign.mutate(
      { id: slate.id, contentHash: slate.contentHash, agrees: true, opinion: null, proposal: [] },
      { onSuccess: () => notify(t("slates.sign.done")), onSettled: close },
    );
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setAsked("disagree")}>
        {t("slates.sign.disagree")}
      </Button>
      {agreed ? null : (
        <Button variant="contained" onClick={() => setAsked("agree")}>
          {t("slates.sign.agree")}
        </Button>
      )}
      <ConfirmDialog
        open={asked === "agree"}
        title={t("slates.sign.agreeTitle", { seat: t(`enums.seat.${seat}`) })}
        text={t("slates.sign.agreeText")}
        confirm={t("slates.sign.confirm")}
        busy={sign.isPending}
        onConfirm={send}
        onClose={close}
      />
      {asked === "disagree" ? <DisagreeDialog slate={slate} seat={seat} onClose={close} /> : null}
    </>
  );
};
