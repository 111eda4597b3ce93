import { Box, Table, TableBody, TableCell, TableRow, Typography } from "@mui/material";
import { LinkBase, useGetList } from "react-admin";
import { actionText } from "../resources/auditEvents/actionText";
import { OutcomeChip } from "../resources/auditEvents/OutcomeChip";
import { dateTime } from "../shared/format";
import { listLink, showLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import type { AuditEvent } from "../shared/schema";
import { useT } from "../shared/useT";

interface AuditLinesProps {
  title: string;
  filter: Record<string, unknown>;
  short?: boolean;
}

/** The latest audit events of a kind, each leading to its record. */
export const AuditLines = ({ title, filter, short = false }: AuditLinesProps) => {
  const t = useT();
  const { data } = useGetList<AuditEvent>("auditEvents", {
    filter,
    sort: { field: "occurredAt", order: "DESC" },
    pagination: { page: 1, perPage: short ? 6 : 15 },
  });
  return (
    <Panel title={title} aside={<LinkBase to={listLink("auditEvents", filter)}>{t("home.all")}</LinkBase>}>
      {data?.length === 0 ? <Typography color="text.secondary">{t("home.noEvents")}</Typography> : null}
      <Table size="small">
        <TableBody>
          {data?.map(({ id, occurredAt, actorName, action, outcome, code }) => (
            <TableRow key={id} hover>
              <TableCell sx={{ whiteSpace: "nowrap" }}>{dateTime(occurredAt).slice(5)}</TableCell>
              <TableCell>{actorName}</TableCell>
              <TableCell>
                <Box component={LinkBase} to={showLink("auditEvents", id)} sx={{ color: "primary.main" }}>
                  {actionText(action, t)}
                </Box>
              </TableCell>
              {short ? null : (
                <TableCell align="right">
                  <OutcomeChip outcome={outcome} /> {code}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
};
