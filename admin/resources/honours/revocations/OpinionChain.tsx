import { Box, Button, Typography } from "@mui/material";
import { type ReactNode, useState } from "react";
import { Chip } from "../../../shared/Chip";
import { dateTime } from "../../../shared/format";
import type { Honour, Revocation, RevocationOpinion } from "../../../shared/honourTypes";
import { useMay, useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { useWorksOn } from "../useWorksOn";
import { DecideDialog } from "./DecideDialog";
import { OpinionDialog } from "./OpinionDialog";

/** Who speaks on a revocation, in their order: the unit (earlier honours have none), the office, the leading group. */
export const OpinionChain = ({ honour, revocation }: { honour: Honour; revocation: Revocation }) => {
  const t = useT();
  const levels = honour.unitId === null ? (["OFFICE"] as const) : (["UNIT", "OFFICE"] as const);
  return (
    <>
      <Typography component="h3" sx={{ fontSize: 13, fontWeight: 700, mt: 1 }}>
        {t("honours.revocation.chain")}
      </Typography>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, pl: 1.5, borderLeft: 2, borderColor: "divider", display: "grid", gap: 1 }}>
        {levels.map((level) => (
          <Opinion key={level} level={level} honour={honour} revocation={revocation} />
        ))}
        <Decision honour={honour} revocation={revocation} />
      </Box>
    </>
  );
};

interface StepProps {
  honour: Honour;
  revocation: Revocation;
}

const Opinion = ({ level, honour, revocation }: StepProps & { level: RevocationOpinion["level"] }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const may = useMay()("giveRevocationOpinion");
  const account = useMe()?.account;
  const mine = useWorksOn()(honour);
  const given = revocation.opinions.find((opinion) => opinion.level === level);
  const speaks =
    may && revocation.state === "PROPOSED" && account?.role === level && (level === "UNIT" ? account.unit?.id === honour.unitId : mine);
  const proposer = account?.id === revocation.proposedById;
  return (
    <Line title={t(`honours.revocation.level.${level}`)}>
      {given ? (
        <>
          <Chip tone={given.agrees ? "red" : "blue"}>{t(given.agrees ? "honours.revocation.agrees" : "honours.revocation.disagrees")}</Chip>
          <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{given.opinion}</Typography>
          <Muted>
            {given.givenBy} · {dateTime(given.givenAt)}
          </Muted>
        </>
      ) : (
        <Muted>{t(speaks && proposer ? "honours.revocation.waitingOther" : "honours.revocation.waiting")}</Muted>
      )}
      {!given && speaks && !proposer ? (
        <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
          {t("honours.revocation.opinion")}
        </Button>
      ) : null}
      {open ? <OpinionDialog revocation={revocation} onClose={() => setOpen(false)} /> : null}
    </Line>
  );
};

const Decision = ({ honour, revocation }: StepProps) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const may = useMay()("decideRevocation");
  const { state, opinions, decidedBy, decidedOn, document, decision } = revocation;
  const ready = opinions.some(({ level }) => level === "OFFICE");
  return (
    <Line title={t("honours.revocation.decisionOf")}>
      {state === "PROPOSED" ? (
        <Muted>{t(ready ? "honours.revocation.undecided" : "honours.revocation.undecidedNeeds")}</Muted>
      ) : (
        <>
          <Chip tone={state === "REVOKED" ? "red" : "green"}>{t(`honours.revocation.state.${state}`)}</Chip>
          <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{decision}</Typography>
          <Muted>{t("honours.revocation.decidedLine", { name: decidedBy, date: decidedOn, document })}</Muted>
        </>
      )}
      {state === "PROPOSED" && ready && may ? (
        <Button size="small" variant="contained" onClick={() => setOpen(true)}>
          {t("honours.revocation.decide")}
        </Button>
      ) : null}
      {open ? <DecideDialog honour={honour} revocation={revocation} onClose={() => setOpen(false)} /> : null}
    </Line>
  );
};

const Line = ({ title, children }: { title: string; children: ReactNode }) => (
  <li>
    <Box component="b" sx={{ mr: 1 }}>
      {title}
    </Box>
    {children}
  </li>
);

const Muted = ({ children }: { children: ReactNode }) => (
  <Typography variant="caption" component="div" color="text.secondary">
    {children}
  </Typography>
);
