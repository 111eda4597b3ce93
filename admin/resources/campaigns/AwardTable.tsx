import { Button, Table, TableBody, TableCell, TableRow } from "@mui/material";
import { useState } from "react";
import type { Award, Campaign } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { AwardDialog } from "./AwardDialog";

/** Awards with the number the province may report (R01); open to change while the campaign is prepared. */
export const AwardTable = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  const [award, setAward] = useState<Award>();
  const editable = useMay()("updateAward") && campaign.state === "DRAFT";
  return (
    <>
      <Table size="small">
        <TableBody>
          {[...campaign.awards]
            .sort((a, b) => a.position - b.position)
            .map((line) => (
              <TableRow key={line.id}>
                <TableCell component="th" scope="row">
                  {line.name}
                </TableCell>
                <TableCell>{t(`enums.subjectKind.${line.subjectKind}`)}</TableCell>
                <TableCell align="right">
                  {t(`campaigns.count.${line.subjectKind}`, { smart_count: line.provinceQuota })}
                </TableCell>
                {editable ? (
                  <TableCell align="right">
                    <Button
                      size="small"
                      aria-label={`${t("action.edit")} ${line.name}`}
                      onClick={() => setAward(line)}
                    >
                      {t("action.edit")}
                    </Button>
                  </TableCell>
                ) : null}
              </TableRow>
            ))}
        </TableBody>
      </Table>
      {award ? <AwardDialog award={award} version={campaign.version} onClose={() => setAward(undefined)} /> : null}
    </>
  );
};
