import { Box, Typography } from "@mui/material";
import type { Ballot } from "../../../shared/ballotTypes";
import { Facts } from "../../../shared/Facts";
import { useT } from "../../../shared/useT";

/** Papers handed out, returned and what they were, large; below, what they had to reach. */
export const Totals = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const { issued, returned, marked, blank, abstained, voided, voters, quorum, quorumNeeded, majority, places, candidates } = ballot;
  const valid = (returned ?? 0) - (voided ?? 0);
  const figures = [
    ["issued", issued],
    ["returned", returned],
    ["valid", valid],
    ["marked", marked],
    ["blank", blank],
    ["abstained", abstained],
    ["voided", voided],
  ] as const;
  const reached = (returned ?? 0) >= (quorumNeeded ?? 0);
  return (
    <>
      <Box component="dl" sx={{ m: 0, display: "grid", gap: 1, gridTemplateColumns: { xs: "repeat(4, 1fr)", sm: "repeat(7, 1fr)" }, "@media print": { gridTemplateColumns: "repeat(7, 1fr)" } }}>
        {figures.map(([name, value]) => (
          <Box key={name} sx={{ border: 1, borderColor: "divider", borderRadius: "6px", p: "6px 8px", textAlign: "center" }}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {t(`ballots.sheet.${name}`)}
            </Typography>
            <Box component="dd" sx={{ m: 0, fontSize: 20, fontWeight: 700 }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
      <Facts
        of={[
          [
            t("ballots.sheet.quorum"),
            `${t("ballots.sheet.quorumText", { needed: quorumNeeded, quorum, entitled: voters.length })} · ${t(reached ? "ballots.sheet.quorumReached" : "ballots.sheet.quorumMissed")}`,
          ],
          [t("ballots.sheet.places"), t("ballots.sheet.placesText", { places, candidates: candidates.length })],
          [t("ballots.sheet.majority"), t(`ballots.majority.${majority}`)],
        ]}
      />
    </>
  );
};
