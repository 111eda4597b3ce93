import { Box, Typography } from "@mui/material";
import type { Ballot } from "../../../shared/ballotTypes";
import { dateTime } from "../../../shared/format";
import { useT } from "../../../shared/useT";

/** The scrutineers' signatures with their times, and a line for those still to come. */
export const Signatures = ({ ballot: { scrutineers } }: { ballot: Ballot }) => {
  const t = useT();
  return (
    <Box>
      <Typography component="h3" sx={{ fontWeight: 700, mb: 1 }}>
        {t("ballots.sheet.signatures")}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" }, "@media print": { gridTemplateColumns: "1fr 1fr" } }}>
        {scrutineers.map(({ id, name, seat, signedAt }) => (
          <Box component="li" key={id} sx={{ borderBottom: 1, borderColor: "text.secondary", pb: 0.5 }}>
            <b>{name}</b> {t(`enums.seat.${seat}`)}
            <Typography variant="caption" component="p">
              {signedAt ? t("ballots.sheet.signedAt", { moment: dateTime(signedAt) }) : t("ballots.sheet.notSigned")}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
