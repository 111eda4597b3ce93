import { Box, Typography } from "@mui/material";
import type { Ballot } from "../../../shared/ballotTypes";
import { useT } from "../../../shared/useT";
import { byVotes } from "../arithmetic";

/** The result in words: who is elected, which tie needs a run-off, which places stay open, or why nothing of it counts. */
export const Outcome = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const { candidates, placesOpen, placesTied, voidReason } = ballot;
  const names = (result: "ELECTED" | "TIED") =>
    byVotes(candidates)
      .filter((candidate) => candidate.result === result)
      .map(({ name }) => name)
      .join(t("app.separator"));
  const elected = candidates.filter(({ result }) => result === "ELECTED").length;
  const tied = placesTied ?? 0;
  const open = placesOpen ?? 0;
  return (
    <Box sx={{ display: "grid", gap: 0.5 }}>
      <Typography component="h3" sx={{ fontWeight: 700 }}>
        {t("ballots.sheet.result")}
      </Typography>
      {voidReason ? <Typography color="error">{t("ballots.sheet.voidNote", { reason: voidReason })}</Typography> : null}
      {!voidReason ? (
        <Typography>
          {t("ballots.sheet.elected")} {elected}
          {t("app.colon")}
          {names("ELECTED") || t("app.none")}
        </Typography>
      ) : null}
      {tied > 0 ? <Typography>{t("ballots.sheet.runOff", { names: names("TIED"), smart_count: tied })}</Typography> : null}
      {open > 0 && !voidReason ? <Typography>{t("ballots.sheet.open", { smart_count: open })}</Typography> : null}
      {!voidReason && tied + open === 0 ? <Typography>{t("ballots.sheet.complete")}</Typography> : null}
    </Box>
  );
};
