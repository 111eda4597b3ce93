import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { LinkBase } from "react-admin";
import { listLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import type { NominationState } from "../shared/enums";
import type { AwardProgress } from "../shared/schema";
import { useT } from "../shared/useT";

const counts = [
  { field: "submitted", states: ["SUBMITTED"] },
  { field: "returned", states: ["RETURNED"] },
  { field: "candidate", states: ["CANDIDATE"] },
  { field: "rejected", states: ["REJECTED"] },
] as const satisfies readonly { field: keyof AwardProgress; states: NominationState[] }[];

/** Each award across both seats: places, and nominations by state, each number leading to its list. */
export const AwardTable = ({ awards }: { awards: readonly AwardProgress[] }) => {
  const t = useT();
  return (
    <Panel title={t("home.awards")}>
      <Box role="group" aria-label={t("home.awards")} tabIndex={0} sx={{ overflowX: "auto" }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t("home.award")}</TableCell>
              {(
                [
                  "province",
                  "places",
                  "used",
                  "submitted",
                  "returned",
                  "candidates",
                  "rejected",
                  "ratio",
                ] as const
              ).map((head) => (
                <TableCell key={head} align="right" sx={{ whiteSpace: "nowrap" }}>
                  {t(head === "submitted" ? "home.review" : `home.${head}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {awards.map((progress) => (
              <TableRow key={progress.awardId} hover>
                <TableCell component="th" scope="row" sx={{ minWidth: 132, position: "sticky", left: 0, backgroundColor: "background.paper" }}>
                  {progress.name}
                  <Box component="span" sx={{ display: "block", fontSize: 12, color: "text.secondary" }}>
                    {t("home.bothSeats", { industry: progress.placesIndustry, communications: progress.placesCommunications })}
                  </Box>
                </TableCell>
                <TableCell align="right">{progress.provinceQuota}</TableCell>
                <TableCell align="right">{progress.places}</TableCell>
                <TableCell align="right">{progress.used}</TableCell>
                {counts.map(({ field, states }) => (
                  <TableCell key={field} align="right">
                    <Box
                      component={LinkBase}
                      to={listLink("nominations", { awardId: progress.awardId, state: states })}
                      sx={{ color: "primary.main" }}
                    >
                      {progress[field]}
                    </Box>
                  </TableCell>
                ))}
                <TableCell align="right">{progress.ratio.toFixed(2)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
};
