import { Alert, Box, Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { Chip } from "../../../shared/Chip";
import { Facts } from "../../../shared/Facts";
import { dateTime } from "../../../shared/format";
import { Panel } from "../../../shared/Panel";
import { useAsk } from "../../../shared/useAsk";
import { useAskAgain } from "../../../shared/useAskAgain";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { type FactorAct, FactorDialog } from "./FactorDialog";

const mine = {};
/** So few recovery codes left that new ones should be made. */
const FEW = 3;

/** One's own one-time codes, and what can be done with them. */
export const SecondFactorPanel = () => {
  const t = useT();
  const notify = useNotify();
  const askAgain = useAskAgain();
  const may = useMay()("beginSecondFactor");
  const [act, setAct] = useState<FactorAct>();
  const factor = useAsk("mySecondFactor", mine).data?.secondFactor;
  if (!may || !factor) return null;
  const { since, required, recoveryCodesLeft: left } = factor;
  const done = async (said: string) => {
    setAct(undefined);
    notify(said);
    await askAgain();
  };
  const button = (of: FactorAct, label: string) => (
    <Button variant={of === "setUp" && !since ? "contained" : "outlined"} color={of === "remove" ? "error" : "primary"} onClick={() => setAct(of)}>
      {label}
    </Button>
  );
  return (
    <Panel title={t("secondFactor.panel")} aside={t("secondFactor.panelHint")}>
      <Facts
        of={[
          [t("secondFactor.panel"), <Chip key="on" tone={since ? "green" : "grey"}>{since ? t("secondFactor.on", { since: dateTime(since) }) : t("secondFactor.off")}</Chip>],
          ...(since ? [[t("secondFactor.left"), String(left)] as const] : []),
        ]}
      />
      {required ? <Alert severity="info" sx={{ mt: 1 }}>{t("secondFactor.required")}</Alert> : null}
      {since && left <= FEW ? <Alert severity="warning" sx={{ mt: 1 }}>{t("secondFactor.fewLeft", { count: left })}</Alert> : null}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1.5 }}>
        {button("setUp", t(since ? "secondFactor.replace" : "secondFactor.setUp"))}
        {since ? button("renew", t("secondFactor.renew")) : null}
        {since && !required ? button("remove", t("secondFactor.remove")) : null}
      </Box>
      {act ? <FactorDialog act={act} replaces={since !== null} onDone={done} onClose={() => setAct(undefined)} /> : null}
    </Panel>
  );
};
