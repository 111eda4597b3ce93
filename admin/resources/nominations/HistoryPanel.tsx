import { Box } from "@mui/material";
import { useDateWords } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import type { NominationEvent } from "../../shared/schema";
import { useT } from "../../shared/useT";

/** Everything that happened to the nomination, newest first. */
export const HistoryPanel = ({ events }: { events: readonly NominationEvent[] }) => {
  const t = useT();
  const { moment } = useDateWords();
  const newestFirst = [...events].sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  return (
    <Panel title={t("nominations.history")}>
      <Box
        component="ol"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          pl: 1.5,
          borderLeft: 2,
          borderColor: "divider",
          display: "grid",
          gap: 0.75,
          fontSize: 13,
        }}
      >
        {newestFirst.map(({ id, act, actorName, reason, occurredAt }) => (
          <li key={id}>
            <b>
              <time dateTime={occurredAt}>{moment(occurredAt)}</time>　{actorName} ·{" "}
              {t(`enums.nominationAct.${act}`)}
            </b>
            {reason ? `　${reason}` : null}
          </li>
        ))}
      </Box>
    </Panel>
  );
};
