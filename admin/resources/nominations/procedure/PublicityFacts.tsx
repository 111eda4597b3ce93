import { Box, Typography } from "@mui/material";
import { Chip } from "../../../shared/Chip";
import { Facts } from "../../../shared/Facts";
import { date, useDateWords } from "../../../shared/format";
import type { Publicity } from "../../../shared/schema";
import { useNow } from "../../../shared/useNow";
import { useT } from "../../../shared/useT";
import { phaseLooks, phaseOf } from "./phase";

/** Whether a publicity is to come, runs, is over or does not count. */
export const PhaseChip = ({ publicity }: { publicity: Publicity }) => {
  const t = useT();
  const now = useNow();
  if (!now) return null;
  const phase = phaseOf(publicity, date(now));
  return <Chip {...phaseLooks[phase]}>{t(`scrutiny.publicity.${phase}`)}</Chip>;
};

/** Period, place and proof of one publicity, and the beginning of the hash of what it showed. */
export const PublicityFacts = ({ publicity }: { publicity: Publicity }) => {
  const t = useT();
  const { moment } = useDateWords();
  const { startsOn, endsOn, place, evidence, shownHash, voidReason, recordedBy, recordedAt } = publicity;
  const hash = (
    <Box component="code" title={t("scrutiny.publicity.hashHint", { hash: shownHash })}>
      {shownHash.slice(0, 12)}…
    </Box>
  );
  return (
    <>
      <Facts
        of={[
          [t("scrutiny.publicity.period"), t("scrutiny.publicity.periodLine", { from: startsOn, to: endsOn })],
          [t("scrutiny.publicity.place"), place],
          [t("scrutiny.publicity.evidence"), evidence],
          [t("scrutiny.publicity.hash"), hash],
          ...(voidReason ? ([[t("scrutiny.publicity.voided"), voidReason]] as const) : []),
        ]}
      />
      <Typography variant="caption" color="text.secondary">
        {t("scrutiny.procedure.recordedBy", { name: recordedBy, moment: moment(recordedAt) })}
      </Typography>
    </>
  );
};
