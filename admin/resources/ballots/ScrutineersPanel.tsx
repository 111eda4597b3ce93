import { Box, Typography } from "@mui/material";
import type { Ballot, Scrutineer } from "../../shared/ballotTypes";
import { Chip } from "../../shared/Chip";
import { useDateWords } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import { useT } from "../../shared/useT";

/** Who counts and signs, and how far they are. */
export const ScrutineersPanel = ({ ballot: { scrutineers, method, state } }: { ballot: Ballot }) => {
  const t = useT();
  const reads = method === "PAPER" && state === "CLOSED";
  return (
    <Panel title={t("ballots.room.scrutineers")}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
        {scrutineers.map((scrutineer) => (
          <li key={scrutineer.id}>
            {scrutineer.name} <Chip tone="blue">{t(`enums.seat.${scrutineer.seat}`)}</Chip>
            <Typography variant="caption" component="p" color="text.secondary">
              {reads ? `${t(scrutineer.hasRead ? "ballots.room.hasRead" : "ballots.room.notRead")} · ` : ""}
              <Signed scrutineer={scrutineer} />
            </Typography>
          </li>
        ))}
      </Box>
    </Panel>
  );
};

const Signed = ({ scrutineer: { signedAt } }: { scrutineer: Scrutineer }) => {
  const t = useT();
  const { moment } = useDateWords();
  return signedAt ? t("ballots.room.signedAt", { moment: moment(signedAt) }) : t("ballots.room.notSigned");
};
