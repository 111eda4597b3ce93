import { Box } from "@mui/material";
import { LinkBase, ShowBase, useRecordContext } from "react-admin";
import { Facts } from "../../shared/Facts";
import { listLink } from "../../shared/links";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { ShowFailure } from "../../shared/RecordFailure";
import type { AuditEvent } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { actionText, subjectText } from "./actionText";
import { columns } from "./columns";
import { Differences } from "./Differences";
import { OutcomeChip } from "./OutcomeChip";

/** One act with everything that was recorded of it. */
const AuditEventShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <EventPage />
  </ShowBase>
);

const EventPage = () => {
  const t = useT();
  const event = useRecordContext<AuditEvent>();
  if (!event) return null;
  return (
    <Box sx={{ display: "grid", gap: 1.75 }}>
      <PageHead
        title={actionText(event.action, t)}
        path={t("menu.auditEvents")}
        chips={<OutcomeChip outcome={event.outcome} />}
        actions={
          event.subjectId ? (
            <LinkBase to={listLink("auditEvents", { subjectId: event.subjectId })}>{t("audit.sameSubject")}</LinkBase>
          ) : null
        }
      />
      <Panel title={t("audit.facts")}>
        <Facts
          of={[
            ...columns.map(({ label, text }) => [t(label), text(event, t)] as const),
            [t("resources.auditEvents.fields.subjectType"), subjectText(event.subjectType, t)],
            [t("resources.auditEvents.fields.subjectId"), event.subjectId],
          ]}
        />
      </Panel>
      <Panel title={t("audit.differences")}>
        <Differences eventId={event.id} />
      </Panel>
      <Panel title={t("audit.detail")}>
        <Box component="pre" sx={{ m: 0, fontFamily: "inherit", fontSize: 13, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {JSON.stringify(event.detail, null, 2)}
        </Box>
      </Panel>
    </Box>
  );
};

export default AuditEventShow;
