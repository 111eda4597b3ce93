import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useGetOne } from "react-admin";
import type { BallotLine } from "../../shared/ballotTypes";
import { Chip } from "../../shared/Chip";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import type { Award, Campaign } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { whole } from "../../shared/whole";
import { type Differential, firstRoundNeeds, percentOf } from "./arithmetic";
import { columns } from "./columns";
import { PrepareDialog } from "./PrepareDialog";

interface AwardRoundsProps {
  campaignId: string;
  award: Award;
  /** Who stands now, over both seats; unknown while it loads. */
  candidates: number | undefined;
  rounds: BallotLine[];
}

/** A round that stands in the way of the next one. */
const isRunning = ({ state }: BallotLine) => state !== "SIGNED" && state !== "VOIDED";

/** One award: whether its candidates are enough for a differential vote, its rounds, and the next one to prepare. */
export const AwardRounds = ({ campaignId, award, candidates, rounds }: AwardRoundsProps) => {
  const t = useT();
  const may = useMay();
  const [preparing, setPreparing] = useState(false);
  const ratio = useRatio(campaignId);
  const sum = candidates === undefined ? undefined : sumOf(award, candidates, ratio, rounds);
  return (
    <Panel title={award.name} aside={sum ? t("ballots.list.sum", { ...sum, percent: percentOf(sum) }) : null}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1 }}>
        <Box sx={{ flex: 1 }}>{sum ? <Verdict sum={sum} /> : null}</Box>
        {may("prepareBallot") && !rounds.some(isRunning) ? (
          <Button variant="outlined" onClick={() => setPreparing(true)}>
            {t("ballots.list.prepare")}
          </Button>
        ) : null}
      </Box>
      {rounds.length > 0 ? (
        <PlainTable name={t("ballots.list.rounds", { award: award.name })} columns={columns} rows={rounds} />
      ) : (
        <Typography color="text.secondary">{t("ballots.list.noRounds")}</Typography>
      )}
      {preparing ? (
        <PrepareDialog campaignId={campaignId} award={award} onClose={() => setPreparing(false)} />
      ) : null}
    </Panel>
  );
};

const Verdict = ({ sum: { candidates, needed } }: { sum: Differential }) => {
  const t = useT();
  const missing = needed - candidates;
  return missing > 0 ? (
    <Chip tone="amber" mark="writing">
      {t("ballots.list.short", { needed, missing })}
    </Chip>
  ) : (
    <Chip tone="green" mark="done">
      {t("ballots.list.enough", { needed })}
    </Chip>
  );
};

/** A round fixes its numbers when it is prepared; before the first one they are those of today. */
function sumOf(award: Award, candidates: number, ratio: number | undefined, rounds: BallotLine[]): Differential {
  const last = rounds.filter(({ state }) => state !== "VOIDED").at(-1);
  if (last) return { candidates: last.candidates.length, places: last.places, needed: last.candidatesNeeded };
  return { candidates, places: award.provinceQuota, needed: firstRoundNeeds(award.provinceQuota, ratio) };
}

/** R02's ratio in this campaign. */
function useRatio(campaignId: string): number | undefined {
  const { data } = useGetOne<Campaign>("campaigns", { id: campaignId, ...whole }, { enabled: useMay()("campaign"), staleTime: 300_000 });
  const setting = data?.ruleSettings.find(({ rule, enabled }) => rule === "R02" && enabled);
  const percent = setting?.parameters.ratioAbovePercent;
  return typeof percent === "number" ? percent : undefined;
}
