import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { Panel } from "../../shared/Panel";
import type { OfficeBody, Seat } from "../../shared/enums";
import type { OfficeMember } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { columns } from "./columns";
import { MemberCell } from "./MemberCell";

interface MemberGroupProps {
  body: OfficeBody;
  seat: Seat | null;
  members: readonly OfficeMember[];
}

/** The members of one body and seat. */
export const MemberGroup = ({ body, seat, members }: MemberGroupProps) => {
  const t = useT();
  return (
    <Panel title={t(`enums.officeBody.${body}`)} aside={seat ? t(`enums.seat.${seat}`) : undefined}>
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small" sx={{ tableLayout: { md: "fixed" }, minWidth: 560 }}>
          <TableHead>
            <TableRow>
              {columns.map(({ source, label }) => (
                <TableCell key={source}>{t(label)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {members.map((member) => (
              <TableRow key={member.id} hover>
                {columns.map((column) => (
                  <TableCell key={column.source}>
                    <MemberCell member={member} column={column} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
};
