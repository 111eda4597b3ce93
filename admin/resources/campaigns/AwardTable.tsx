import { Table, TableBody, TableCell, TableRow } from "@mui/material";
import type { Award } from "../../shared/schema";
import { useT } from "../../shared/useT";

/** Awards with the number the province may report (R01). */
export const AwardTable = ({ awards }: { awards: readonly Award[] }) => {
  const t = useT();
  return (
    <Table size="small">
      <TableBody>
        {[...awards]
          .sort((a, b) => a.position - b.position)
          .map(({ id, name, subjectKind, provinceQuota }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                {name}
              </TableCell>
              <TableCell>{t(`enums.subjectKind.${subjectKind}`)}</TableCell>
              <TableCell align="right">
                {t(`campaigns.count.${subjectKind}`, { smart_count: provinceQuota })}
              </TableCell>
            </TableRow>
          ))}
      </TableBody>
    </Table>
  );
};
