import { Box } from "@mui/material";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import type { OwnSession, OwnSignIn } from "../../shared/conventionTypes";
import { dateTime } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useAsk } from "../../shared/useAsk";
import { useT } from "../../shared/useT";
import { actionText } from "../auditEvents/actionText";
import { OutcomeChip } from "../auditEvents/OutcomeChip";
import { EndOwnSessionButton } from "../sessions/EndOwnSessionButton";
import { SeenChip, seenText } from "../sessions/SeenChip";

const mine = {};

const sessionColumns = (current: string, here: string): Column<OwnSession>[] => [
  {
    source: "startedAt",
    label: "conventions.startedAt",
    text: ({ startedAt }) => dateTime(startedAt),
    cell: ({ id, startedAt }) => (
      <>
        {dateTime(startedAt)} {id === current ? <Chip tone="blue">{here}</Chip> : null}
      </>
    ),
  },
  { source: "lastSeenAt", label: "conventions.lastSeenAt", text: seenText, cell: (session) => <SeenChip {...session} /> },
  { source: "address", label: "conventions.address", text: ({ address }) => address || null },
  {
    source: "id",
    label: "conventions.endOwn",
    text: ({ id }, t) => (id === current ? t("conventions.thisSession") : null),
    cell: ({ id, startedAt }) => <EndOwnSessionButton id={id} name={dateTime(startedAt)} current={id === current} />,
  },
];

const signInColumns: Column<OwnSignIn>[] = [
  { source: "occurredAt", label: "conventions.time", text: ({ occurredAt }) => dateTime(occurredAt) },
  { source: "action", label: "conventions.what", text: ({ action }, t) => actionText(action, t) },
  {
    source: "outcome",
    label: "conventions.outcome",
    text: ({ outcome }, t) => t(`enums.auditOutcome.${outcome}`),
    cell: ({ outcome }) => <OutcomeChip outcome={outcome} />,
  },
  { source: "address", label: "conventions.address", text: ({ address }) => address || null },
];

/** Where one is signed in, each to be ended, and when one signed in last: whoever finds a stranger there changes the password. */
export const OwnSessions = () => {
  const t = useT();
  const { data } = useAsk("mySessions", mine);
  if (!data) return null;
  return (
    <Box sx={{ display: "grid", gap: 1.75, mt: 1.75, alignItems: "start", gridTemplateColumns: { lg: "1fr 1fr" } }}>
      <Panel title={t("conventions.settings.sessions")} aside={t("conventions.settings.sessionsHint")}>
        <PlainTable
          name={t("conventions.settings.sessions")}
          columns={sessionColumns(data.sessionId, t("conventions.thisSession"))}
          rows={data.sessions.nodes}
        />
      </Panel>
      <Panel title={t("conventions.settings.signIns")} aside={t("conventions.settings.signInsHint")}>
        <PlainTable name={t("conventions.settings.signIns")} columns={signInColumns} rows={data.signIns.nodes.slice(0, 15)} />
      </Panel>
    </Box>
  );
};
