import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { listLink } from "../../../shared/links";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { Block } from "../../nominations/procedure/Block";
import { ConfermentDialog } from "../lines/ConfermentDialog";
import { inState } from "../readList";
import { Muted } from "./Muted";
import type { ItemProps } from "./WayPanel";

/** The titles conferred, which stand in the register of honours, and whoever still waits for the decision. */
export const ConfermentItem = ({ list, today }: ItemProps) => {
  const t = useT();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const waiting = inState(list, "FORMALLY_REPORTED");
  const conferred = list.totals.reduce((sum, total) => sum + total.conferred, 0);
  const not = list.totals.reduce((sum, total) => sum + total.notConferred, 0);
  return (
    <Block
      title={t("outcomes.step.conferment")}
      done={conferred + not > 0 && waiting.length === 0}
      actions={
        waiting.length > 0 && may("recordConferment") ? (
          <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
            {t("outcomes.conferment.open")}
          </Button>
        ) : null
      }
    >
      {conferred + not > 0 ? (
        <Typography variant="body2">
          {t("outcomes.conferment.sum", { conferred, not })}{" "}
          <LinkBase to={listLink("honours", { campaignId: list.campaign.id })}>{t("menu.honours")}</LinkBase>
        </Typography>
      ) : null}
      {waiting.length > 0 ? <Muted>{t("outcomes.conferment.waiting", { smart_count: waiting.length })}</Muted> : null}
      {conferred + not + waiting.length === 0 ? <Muted>{t("outcomes.conferment.none")}</Muted> : null}
      {open ? <ConfermentDialog list={list} today={today} onClose={() => setOpen(false)} /> : null}
    </Block>
  );
};
