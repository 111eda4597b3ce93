import { Box, Typography } from "@mui/material";
import { Chip } from "../../shared/Chip";
import type { Office } from "../../shared/schema";
import { useT } from "../../shared/useT";

/** One seat of the office: where papers go. */
export const OfficeCard = ({ office }: { office: Office }) => {
  const t = useT();
  const lines = [
    ["campaigns.address", office.address],
    ["campaigns.postcode", office.postcode],
    ["campaigns.phone", office.phone],
    ["campaigns.fax", office.fax],
    ["campaigns.email", office.email],
  ] as const;
  return (
    <Box>
      <Typography sx={{ fontWeight: 700, mb: 0.5 }}>
        {office.name} <Chip tone="blue">{t(`enums.seat.${office.seat}`)}</Chip>
      </Typography>
      {lines.map(([label, value]) =>
        value ? (
          <Typography key={label} variant="body2">
            <Box component="span" sx={{ color: "text.secondary", mr: 1 }}>
              {t(label)}
            </Box>
            {value}
          </Typography>
        ) : null,
      )}
    </Box>
  );
};
