import { Box, Typography } from "@mui/material";
import type { Ballot } from "../../../shared/ballotTypes";
import { useT } from "../../../shared/useT";

/** Who kept out of the decision on whom, and why: it changed the numbers above. */
export const Recusals = ({ ballot: { recusals, voters, candidates } }: { ballot: Ballot }) => {
  const t = useT();
  const nameOf = (among: readonly { id: string; name: string }[], id: string) => among.find((one) => one.id === id)?.name;
  return (
    <Box>
      <Typography component="h3" sx={{ fontWeight: 700 }}>
        {t("ballots.sheet.recusals")}
      </Typography>
      {recusals.length === 0 ? <Typography>{t("ballots.sheet.recusalsNone")}</Typography> : null}
      {recusals.map(({ id, voterId, candidateId, ground, reason }) => (
        <Typography key={id}>
          {t("ballots.sheet.recusalLine", {
            voter: nameOf(voters, voterId),
            candidate: nameOf(candidates, candidateId),
            ground: t(`ballots.ground.${ground}`),
            reason,
          })}
        </Typography>
      ))}
    </Box>
  );
};
