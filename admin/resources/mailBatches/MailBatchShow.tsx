import { Alert, Box, Typography } from "@mui/material";
import { LinkBase, ShowBase, type UseGetOneOptions, useRecordContext } from "react-admin";
import type { MailBatch } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { listLink } from "../../shared/links";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { ShowFailure } from "../../shared/RecordFailure";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { BatchActions } from "./BatchActions";
import { MailBatchChip } from "./chips";
import { MailTable } from "./MailTable";

/** How often a batch that is being sent is read again, in milliseconds; where an answer takes longer, after it. */
const LOOKS_EVERY = 2_000;

const queryOptions: Partial<UseGetOneOptions<MailBatch>> = { ...wholeRecord, refetchInterval: ({ state: { data } }) => (data?.state === "RELEASED" ? LOOKS_EVERY : false) };

/** One batch: what its mails say, to whom they go, and what became of them. */
const MailBatchShow = () => (
  <ShowBase<MailBatch> queryOptions={queryOptions} error={<ShowFailure />}>
    <BatchPage />
  </ShowBase>
);

const BatchPage = () => {
  const t = useT();
  const batch = useRecordContext<MailBatch>();
  const me = useMe();
  if (!batch?.mails) return null;
  const { kind, state, subject, text, preparedBy, preparedAt, releasedBy, releasedAt, waiting, sent, unreached } = batch;
  const prepared = t("mails.preparedBy", { by: preparedBy, at: dateTime(preparedAt) });
  const released = releasedAt ? `${t("app.separator")}${t("mails.releasedBy", { by: releasedBy, at: dateTime(releasedAt) })}` : "";
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead
        title={t(`enums.mailBatchKind.${kind}`)}
        path={<LinkBase to={listLink("mailBatches")}>{t("menu.mailBatches")}</LinkBase>}
        summary={prepared + released}
        chips={<MailBatchChip state={state} />}
        actions={<BatchActions batch={batch} />}
      />
      {me?.clock.demonstration && state === "PREPARED" ? <Alert severity="info" role="note">{t("mails.demonstration")}</Alert> : null}
      <Panel title={t("mails.template")}>
        <Typography sx={{ fontWeight: 700, mb: 1, overflowWrap: "anywhere" }}>{subject}</Typography>
        <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", maxWidth: "46em" }}>{text}</Typography>
      </Panel>
      <Panel title={t("mails.list")} aside={<span aria-live="polite">{t("mails.result", { waiting, sent, unreached })}</span>}>
        <MailTable batch={batch} />
      </Panel>
    </Box>
  );
};

export default MailBatchShow;
