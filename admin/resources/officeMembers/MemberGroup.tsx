import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { LinkBase, useCanAccess } from "react-admin";
import { editLink } from "../../shared/links";
import { Panel } from "../../shared/Panel";
import type { OfficeBody, Seat } from "../../shared/enums";
import type { OfficeMember } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { columns } from "./columns";

interface MemberGroupProps {
  body: OfficeBody;
  seat: Seat | null;
  members: readonly OfficeMember[];
}

/** The members of one body and seat; names lead to the form for those who may change it. */
export const MemberGroup = ({ body, seat, members }: MemberGroupProps) => {
  const t = useT();
  const { canAccess } = useCanAccess({ resource: "officeMembers", action: "edit" });
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
                {columns.map(({ source, text }) => (
                  <TableCell key={source}>
                    {source === "name" && canAccess ? (
                      <Box
                        component={LinkBase}
                        to={editLink("officeMembers", member.id)}
                        sx={{ color: "primary.main" }}
                      >
                        {member.name}
                      </Box>
                    ) : (
                      (text(member, t) ?? t("app.none"))
                    )}
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
