import { Box, Typography } from "@mui/material";
import type { HTMLAttributes } from "react";
import type { NominationState } from "../../shared/enums";
import type { SearchHit } from "../../shared/searchTypes";
import { useT } from "../../shared/useT";

interface HitLineProps extends HTMLAttributes<HTMLLIElement> {
  hit: SearchHit;
  /** Whether the line says of what kind it is, where no heading does. */
  withKind?: boolean;
}

/** One hit: its name, and below what tells it from others of that name. */
export const HitLine = ({ hit, withKind, ...props }: HitLineProps) => {
  const t = useT();
  const state = useStateWord(hit);
  const about = [withKind ? t(`search.kind.${hit.kind}`) : null, hit.kind === "UNIT" && hit.unit === hit.name ? null : hit.unit, hit.note, state];
  return (
    <li {...props}>
      <Box sx={{ minWidth: 0, width: "100%" }}>
        <Typography component="div" noWrap>
          {hit.name}
        </Typography>
        <Typography component="div" variant="caption" color="text.secondary" noWrap>
          {about.filter(Boolean).join("　")}
        </Typography>
      </Box>
    </li>
  );
};

/** A state worth telling: where a nomination stands, an honour revoked, an account disabled. */
function useStateWord({ kind, state }: SearchHit): string | null {
  const t = useT();
  if (kind === "NOMINATION" && state) return t(`enums.nominationState.${state as NominationState}`);
  if (kind === "HONOUR" && state === "REVOKED") return t("honours.state.REVOKED");
  if (kind === "ACCOUNT" && state === "DISABLED") return t("enums.accountState.DISABLED");
  return null;
}
