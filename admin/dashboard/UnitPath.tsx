import { Box, Typography } from "@mui/material";
import { Panel } from "../shared/Panel";
import type { CampaignProgress, PublicityPlan, UnitProgress } from "../shared/schema";
import { useT } from "../shared/useT";
import { UnitStep } from "./UnitStep";
import { nextOf, useUnitSteps } from "./useUnitSteps";

interface UnitPathProps {
  progress: CampaignProgress;
  line: UnitProgress;
  plan: PublicityPlan;
}

/** The notice's work from the contact form to the paper copies, with the first unfinished step marked as next (三（二）, 三（五）). */
export const UnitPath = ({ progress, line, plan }: UnitPathProps) => {
  const t = useT();
  const steps = useUnitSteps(progress, line, plan);
  const next = nextOf(steps, line);
  return (
    <Panel title={t("steps.title")}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {steps.map((step, index) => (
          <UnitStep key={step.title} {...step} number={index + 1} next={index === next} />
        ))}
      </Box>
      {next === -1 ? <Typography sx={{ p: 1.25 }}>{t("steps.allDone")}</Typography> : null}
    </Panel>
  );
};
