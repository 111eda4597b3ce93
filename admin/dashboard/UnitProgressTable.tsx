import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { showLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import type { CampaignProgress } from "../shared/schema";
import { stateLooks } from "../shared/StateChip";
import { useT } from "../shared/useT";
import { CountLink } from "./CountLink";
import { ContactStep } from "./ContactStep";
import { worstFirst } from "./unitOrder";

/** How many units are shown before the rest is asked for. */
const first = 10;

const heads = [
  "unit",
  "contactForm",
  "drafts",
  "submitted",
  "review",
  "returned",
  "candidates",
  "rejected",
] as const;

/** A row a unit, worst first; each cell leads to the work it counts. */
export const UnitProgressTable = ({ progress }: { progress: CampaignProgress }) => {
  const t = useT();
  const [all, setAll] = useState(false);
  const units = worstFirst(progress.units);
  const rest = units.length - first;
  return (
    <Panel title={t("home.progress")} aside={t("home.progressHint")}>
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head}>{t(`home.${head}`)}</TableCell>
              ))}
              <TableCell align="right">{t("home.placesUsed")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(all ? units : units.slice(0, first)).map((line) => {
              const { unitId, shortName, draft, submitted, returned, candidate, rejected, used, places } =
                line;
              const arrived = submitted + candidate + rejected;
              return (
                <TableRow key={unitId} hover>
                  <TableCell component="th" scope="row">
                    <Box
                      component={LinkBase}
                      to={showLink("recommendingUnits", unitId)}
                      sx={{ color: "inherit" }}
                    >
                      {shortName}
                    </Box>
                  </TableCell>
                  <TableCell>
                    <ContactStep line={line} today={progress.today} />
                  </TableCell>
                  <CountLink unitId={unitId} states={["DRAFT"]} count={draft} />
                  <CountLink
                    unitId={unitId}
                    states={["SUBMITTED", "CANDIDATE", "REJECTED"]}
                    count={arrived}
                    look={stateLooks.CANDIDATE}
                  />
                  <CountLink unitId={unitId} states={["SUBMITTED"]} count={submitted} />
                  <CountLink unitId={unitId} states={["RETURNED"]} count={returned} />
                  <CountLink unitId={unitId} states={["CANDIDATE"]} count={candidate} />
                  <CountLink unitId={unitId} states={["REJECTED"]} count={rejected} />
                  <TableCell align="right">
                    {used} / {places}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
      {rest > 0 ? (
        <Button size="small" color="inherit" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("action.fewer") : t("action.more", { smart_count: rest })}
        </Button>
      ) : null}
    </Panel>
  );
};
