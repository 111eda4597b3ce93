import { Box, TableCell } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Tone } from "../layout/theme";
import { Chip } from "../shared/Chip";
import { listLink } from "../shared/links";
import type { MarkName } from "../shared/Mark";
import type { NominationState } from "../shared/enums";
import { stateLooks } from "../shared/StateChip";
import { useT } from "../shared/useT";

interface CountLinkProps {
  unitId: string;
  states: readonly [NominationState, ...NominationState[]];
  count: number;
  /** The first state's, unless told. */
  look?: { tone: Tone; mark: MarkName };
}

/** A cell that counts a unit's nominations in some states and leads to them; a dash where there are none. */
export const CountLink = ({ unitId, states, count, look = stateLooks[states[0]] }: CountLinkProps) => {
  const t = useT();
  if (count === 0) return <TableCell sx={{ color: "text.secondary" }}>{t("app.none")}</TableCell>;
  return (
    <TableCell>
      <Box
        component={LinkBase}
        to={listLink("nominations", { unitId, state: states })}
        sx={{ textDecoration: "none" }}
      >
        <Chip {...look}>{count}</Chip>
      </Box>
    </TableCell>
  );
};
