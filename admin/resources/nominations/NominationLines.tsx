import { Box, Table, TableBody, TableCell, TableRow, Typography } from "@mui/material";
import { LinkBase, useGetList } from "react-admin";
import { showLink } from "../../shared/links";
import type { Nomination } from "../../shared/schema";
import { StateChip } from "../../shared/StateChip";
import { useT } from "../../shared/useT";

/** A few nominations in short, each leading to its page. */
export const NominationLines = ({ filter }: { filter: Record<string, unknown> }) => {
  const t = useT();
  const { data } = useGetList<Nomination>("nominations", {
    filter,
    sort: { field: "updatedAt", order: "DESC" },
    pagination: { page: 1, perPage: 50 },
  });
  if (data?.length === 0) return <Typography color="text.secondary">{t("steps.none")}</Typography>;
  return (
    <Table size="small">
      <TableBody>
        {data?.map(({ id, name, award, workplace, state }) => (
          <TableRow key={id} hover>
            <TableCell component="th" scope="row">
              <Box component={LinkBase} to={showLink("nominations", id)} sx={{ color: "primary.main" }}>
                {name}
              </Box>
              <Typography variant="caption" color="text.secondary" sx={{ display: { xs: "block", sm: "none" } }}>
                {award.name}
              </Typography>
            </TableCell>
            <TableCell sx={{ display: { xs: "none", sm: "table-cell" }, whiteSpace: "nowrap" }}>{award.name}</TableCell>
            <TableCell sx={{ display: { xs: "none", sm: "table-cell" } }}>{workplace.name}</TableCell>
            <TableCell align="right">
              <StateChip state={state} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
