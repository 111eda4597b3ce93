import { Box, Typography } from "@mui/material";
import { Chip } from "../../shared/Chip";
import { Panel } from "../../shared/Panel";
import type { Slate, SlateEntry } from "../../shared/slateTypes";
import { useT } from "../../shared/useT";
import { Why } from "./Why";
import { chosenOf, type SlateAward } from "./readSlate";

/** The list for a reader with three minutes: who is on it, and who is not though the votes alone would say so. */
export const AwardNames = ({ slate, award: { awardName, entries } }: { slate: Slate; award: SlateAward }) => {
  const t = useT();
  const chosen = chosenOf({ entries });
  const out = entries.filter(({ byVotes, chosen: on }) => byVotes && !on);
  return (
    <Panel title={awardName} aside={t("slates.entries.aside", { chosen: chosen.length })}>
      <Box component="ol" sx={list}>
        {chosen.map((entry) => (
          <Line key={entry.id} slate={slate} entry={entry} />
        ))}
      </Box>
      {out.length > 0 ? (
        <Box component="ul" sx={{ ...list, mt: 1.25, pt: 1.25, borderTop: 1, borderColor: "divider" }}>
          {out.map((entry) => (
            <Line key={entry.id} slate={slate} entry={entry} />
          ))}
        </Box>
      ) : null}
    </Panel>
  );
};

const list = { listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 };

const Line = ({ slate, entry }: { slate: Slate; entry: SlateEntry }) => {
  const t = useT();
  const { name, unitName, workplaceName, votes, chosen } = entry;
  return (
    <li>
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 1 }}>
        <Box component="b" sx={{ flex: 1, fontSize: 16 }}>
          {name}
        </Box>
        {chosen ? null : <Chip tone="amber">{t("slates.entries.displaced")}</Chip>}
        <Typography variant="caption" color="text.secondary">
          {t("slates.countVotes", { smart_count: votes })}
        </Typography>
      </Box>
      <Typography variant="caption" component="p" color="text.secondary">
        {unitName} · {workplaceName}
      </Typography>
      <Why slate={slate} entry={entry} />
    </li>
  );
};
