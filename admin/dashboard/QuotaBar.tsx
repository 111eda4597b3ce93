import { Box } from "@mui/material";
import type { AwardProgress } from "../shared/schema";
import { useT } from "../shared/useT";

const percent = (part: number, whole: number) => `${whole > 0 ? Math.min(100, (part / whole) * 100) : 0}%`;

/** One award: the bar is what is in use of what is allocated, the red mark what the province may report (R01). */
export const QuotaBar = ({
  progress: { name, provinceQuota, places, used },
}: {
  progress: AwardProgress;
}) => {
  const t = useT();
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ display: "flex", justifyContent: "space-between" }}>
        <span>{name}</span>
        <Box component="span" sx={{ fontSize: 12, color: "text.secondary" }}>
          {provinceQuota} / {places} / {used}
        </Box>
      </Box>
      <Box
        role="img"
        aria-label={t("home.quotaBar", { award: name, province: provinceQuota, places, used })}
        sx={({ palette }) => ({
          position: "relative",
          height: 8,
          borderRadius: 1,
          backgroundColor: palette.tones.grey.soft,
        })}
      >
        <Box
          sx={{ width: percent(used, places), height: 8, borderRadius: 1, backgroundColor: "primary.main" }}
        />
        <Box
          sx={{
            position: "absolute",
            top: -2,
            bottom: -2,
            width: 2,
            left: percent(provinceQuota, places),
            backgroundColor: "seal",
          }}
        />
      </Box>
    </Box>
  );
};
