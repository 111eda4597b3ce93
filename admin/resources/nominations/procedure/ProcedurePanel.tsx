import { Box } from "@mui/material";
import { procedureSteps } from "../../../shared/enums";
import { Panel } from "../../../shared/Panel";
import type { Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { PublicityBlock } from "./PublicityBlock";
import { StepBlock } from "./StepBlock";

/** What has to happen in the nominee's workplace before submission, in its order (notice 三（二）). */
export const ProcedurePanel = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  return (
    <Panel title={t("scrutiny.procedure.title")} aside={t("scrutiny.procedure.aside")}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {procedureSteps.map((step) => (
          <StepBlock key={step} nomination={nomination} step={step} />
        ))}
        <PublicityBlock nomination={nomination} />
      </Box>
    </Panel>
  );
};
