import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { Block } from "../../nominations/procedure/Block";
import { FeedbackDialog } from "../lines/FeedbackDialog";
import { FeedbackFileDialog } from "../lines/FeedbackFileDialog";
import { inState } from "../readList";
import { Muted } from "./Muted";
import type { ItemProps } from "./WayPanel";

/** What the national office said after its first review, and whoever still waits for its word. */
export const FeedbackItem = ({ list }: ItemProps) => {
  const t = useT();
  const may = useMay();
  const [dialog, setDialog] = useState<"hand" | "file">();
  const waiting = inState(list, "REPORTED");
  const listed = list.totals.reduce((sum, total) => sum + total.listed, 0);
  const notListed = list.totals.reduce((sum, total) => sum + total.notListed, 0);
  const offered = waiting.length > 0 && may("recordFeedback");
  const close = () => setDialog(undefined);
  return (
    <Block
      title={t("outcomes.step.feedback")}
      done={listed + notListed > 0 && waiting.length === 0}
      actions={
        offered ? (
          <>
            <Button size="small" variant="outlined" component={LinkBase} to="/imports/create?kind=FEEDBACK">
              {t("imports.open")}
            </Button>
            <Button size="small" variant="outlined" onClick={() => setDialog("file")}>
              {t("outcomes.feedback.fromFile")}
            </Button>
            <Button size="small" variant="outlined" onClick={() => setDialog("hand")}>
              {t("outcomes.feedback.byHand")}
            </Button>
          </>
        ) : null
      }
    >
      {listed + notListed > 0 ? <Typography variant="body2">{t("outcomes.feedback.sum", { listed, notListed })}</Typography> : null}
      {waiting.length > 0 ? <Muted>{t("outcomes.feedback.waiting", { smart_count: waiting.length })}</Muted> : null}
      {listed + notListed + waiting.length === 0 ? <Muted>{t("outcomes.feedback.none")}</Muted> : null}
      {dialog === "hand" ? <FeedbackDialog list={list} onClose={close} /> : null}
      {dialog === "file" ? <FeedbackFileDialog list={list} onClose={close} /> : null}
    </Block>
  );
};
