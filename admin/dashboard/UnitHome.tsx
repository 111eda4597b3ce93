import { Box } from "@mui/material";
import { LinkBase } from "react-admin";
import { listLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import { UnitPlaces } from "../shared/UnitPlaces";
import { useAsk } from "../shared/useAsk";
import { useCampaign } from "../shared/useCampaign";
import { useMe } from "../shared/useMe";
import { useProgress } from "../shared/useProgress";
import { useT } from "../shared/useT";
import { NominationLines } from "../resources/nominations/NominationLines";
import { AfterPath } from "./AfterPath";
import { CompositionPanel } from "./CompositionPanel";
import { Deadlines } from "./Deadlines";
import { HomeHead } from "./HomeHead";
import { UnitPath } from "./UnitPath";

/** A unit's home: what to do next and by when, what comes after, its nominations and its places. */
export const UnitHome = () => {
  const t = useT();
  const unit = useMe()?.account.unit;
  const campaign = useCampaign();
  const progress = useProgress();
  const { data: plan } = useAsk("publicityPlan", campaign && { campaignId: campaign.id });
  const line = progress?.units.find(({ unitId }) => unitId === unit?.id);
  if (!unit || !campaign) return null;
  return (
    <Box>
      <HomeHead summary={unit.name} />
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 368px" } }}>
        <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
          {progress && line && plan ? <UnitPath progress={progress} line={line} plan={plan} /> : null}
          <Panel title={t("steps.ours")} aside={<LinkBase to={listLink("nominations")}>{t("home.all")}</LinkBase>}>
            <NominationLines filter={{ campaignId: campaign.id, unitId: unit.id }} />
          </Panel>
        </Box>
        <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
          {progress && line ? <AfterPath progress={progress} line={line} /> : null}
          <UnitPlaces title={t("steps.places")} campaignId={campaign.id} unitId={unit.id} />
          {progress ? <Deadlines progress={progress} /> : null}
          <CompositionPanel />
        </Box>
      </Box>
    </Box>
  );
};
