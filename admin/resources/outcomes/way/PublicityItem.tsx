import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { Chip } from "../../../shared/Chip";
import type { ProvincialPublicity, PublicityStage } from "../../../shared/outcomeTypes";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { Block } from "../../nominations/procedure/Block";
import { inState, isOver, shownIn, standing, unseenIn } from "../readList";
import { Muted } from "./Muted";
import { OpenProvincialDialog } from "./OpenProvincialDialog";
import { StopProvincialDialog } from "./StopProvincialDialog";
import type { ItemProps } from "./WayPanel";

/** A publicity of the whole list in the province: the one that counts, and below it those taken down. */
export const PublicityItem = ({ list, today, stage }: ItemProps & { stage: PublicityStage }) => {
  const t = useT();
  const may = useMay();
  const [dialog, setDialog] = useState<"open" | "stop">();
  const current = standing(list, stage);
  const due = inState(list, shownIn[stage]);
  const unseen = current ? unseenIn(list, current) : [];
  const stopped = list.publicities.filter((publicity) => publicity.stage === stage && publicity !== current).reverse();
  const close = () => setDialog(undefined);
  return (
    <Block
      title={t(`outcomes.stage.${stage}`)}
      done={current !== undefined && isOver(current, today)}
      chip={current ? <PhaseChip publicity={current} today={today} /> : null}
      actions={
        <>
          {current && due.length > 0 && may("stopProvincialPublicity") ? (
            <Button size="small" variant="outlined" color="error" onClick={() => setDialog("stop")} aria-label={t("outcomes.publicity.stopNamed", { stage: t(`outcomes.stage.${stage}`) })}>
              {t("outcomes.publicity.stop")}
            </Button>
          ) : null}
          {!current && due.length > 0 && may("openProvincialPublicity") ? (
            <Button size="small" variant="outlined" onClick={() => setDialog("open")} aria-label={t("outcomes.publicity.openNamed", { stage: t(`outcomes.stage.${stage}`) })}>
              {t("outcomes.publicity.open")}
            </Button>
          ) : null}
        </>
      }
    >
      {current ? <Shown publicity={current} /> : <Muted>{t(due.length > 0 ? "outcomes.publicity.due" : "outcomes.publicity.noneDue", { smart_count: due.length })}</Muted>}
      {unseen.length > 0 ? (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {t("outcomes.publicity.unseen", { names: unseen.map(({ name }) => name).join(t("app.separator")) })}
        </Typography>
      ) : null}
      {stopped.map((publicity) => (
        <Box key={publicity.id} sx={{ mt: 1, pl: 1.25, borderLeft: 2, borderColor: "divider" }}>
          <Chip tone="grey" mark="ended">
            {t("outcomes.publicity.stopped")}
          </Chip>{" "}
          {publicity.stopReason}
          <Shown publicity={publicity} />
        </Box>
      ))}
      {dialog === "open" ? <OpenProvincialDialog list={list} stage={stage} today={today} onClose={close} /> : null}
      {dialog === "stop" && current ? <StopProvincialDialog publicity={current} onClose={close} /> : null}
    </Block>
  );
};

const PhaseChip = ({ publicity, today }: { publicity: ProvincialPublicity; today: string }) => {
  const t = useT();
  if (isOver(publicity, today)) return <Chip tone="green" mark="done">{t("outcomes.publicity.over")}</Chip>;
  return <Chip tone="blue" mark="sent">{t(publicity.startsOn > today ? "outcomes.publicity.ahead" : "outcomes.publicity.running")}</Chip>;
};

const Shown = ({ publicity: { startsOn, endsOn, place, evidence, shown, shownHash, recordedBy } }: { publicity: ProvincialPublicity }) => {
  const t = useT();
  return (
    <>
      <Typography variant="body2">
        {t("outcomes.publicity.period", { from: startsOn, to: endsOn })}
        {t("app.semicolon")}
        {place}
        {evidence ? `${t("app.semicolon")}${evidence}` : ""}
      </Typography>
      <Muted>{t("outcomes.recordedBy", { name: recordedBy })}</Muted>
      <Box component="details" sx={{ mt: 0.5, fontSize: 13 }}>
        <Box component="summary" sx={{ cursor: "pointer", width: "fit-content" }}>
          {t("outcomes.publicity.shown", { smart_count: shown.length })}
        </Box>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {shown.map(({ nominationId, name, award, workplace }) => (
            <li key={nominationId}>
              {award} · <b>{name}</b> · {workplace}
            </li>
          ))}
        </Box>
        <Typography variant="caption" component="p" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          SHA-256 {shownHash}
        </Typography>
      </Box>
    </>
  );
};
