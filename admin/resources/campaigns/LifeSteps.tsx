import { Box } from "@mui/material";
import { campaignStates, type CampaignState } from "../../shared/enums";
import { Mark } from "../../shared/Mark";
import { useT } from "../../shared/useT";

/** The life of a campaign in a line: prepared, running, over, kept for reading. */
export const LifeSteps = ({ state }: { state: CampaignState }) => {
  const t = useT();
  const here = campaignStates.indexOf(state);
  return (
    <Box
      component="ol"
      aria-label={t("campaignLife.steps")}
      sx={{ display: "flex", gap: 0.5, listStyle: "none", p: 0, m: 0, fontSize: 12 }}
    >
      {campaignStates.map((step, index) => (
        <Box
          component="li"
          key={step}
          aria-current={index === here ? "step" : undefined}
          sx={({ palette }) => ({
            flex: 1,
            py: 0.5,
            textAlign: "center",
            borderRadius: "6px",
            whiteSpace: "nowrap",
            color: palette.tones.grey.ink,
            backgroundColor: palette.tones.grey.soft,
            ...(index < here && { color: palette.tones.green.ink, backgroundColor: palette.tones.green.soft }),
            ...(index === here && { color: palette.primary.contrastText, backgroundColor: palette.primary.main }),
          })}
        >
          {index < here ? <Mark name="done" /> : null}
          {t(`enums.campaignState.${step}`)}
        </Box>
      ))}
    </Box>
  );
};
