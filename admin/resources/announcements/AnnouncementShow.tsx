import { Alert, Box, Button, Card, Typography } from "@mui/material";
import { useEffect, useRef } from "react";
import { LinkBase, ShowBase, useNotify, useRecordContext } from "react-admin";
import type { Announcement } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { listLink } from "../../shared/links";
import { PageHead } from "../../shared/PageHead";
import { ShowFailure } from "../../shared/RecordFailure";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { wholeRecord } from "../../shared/whole";
import { AnnouncementChips, MineChip } from "./AnnouncementChips";
import { ReadersPanel } from "./ReadersPanel";
import { WithdrawButton } from "./WithdrawButton";

/** One announcement: its text, the reader's confirmation, and for the office who has read it. */
const AnnouncementShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <AnnouncementPage />
  </ShowBase>
);

const AnnouncementPage = () => {
  const t = useT();
  const found = useRecordContext<Announcement>();
  const may = useMay();
  const reads = may("readAnnouncement");
  useReading(found, reads);
  if (!found?.text) return null;
  const { title, text, audience, publishedBy, publishedAt, withdrawnAt, withdrawnBy, withdrawReason } = found;
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead
        title={title}
        path={<LinkBase to={listLink("announcements")}>{t("menu.announcements")}</LinkBase>}
        summary={[t(`enums.audience.${audience}`), publishedBy, dateTime(publishedAt)].join(" · ")}
        chips={<>{<AnnouncementChips of={found} />} {reads ? <MineChip of={found} /> : null}</>}
        actions={<WithdrawButton announcement={found} />}
      />
      {withdrawnAt === null ? null : (
        <Alert severity="warning">{t("announcements.withdrawnAlert", { by: withdrawnBy, at: dateTime(withdrawnAt), reason: withdrawReason })}</Alert>
      )}
      <Card sx={{ p: "14px 16px" }}>
        <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", maxWidth: "46em" }}>{text}</Typography>
        {reads ? <Confirm announcement={found} /> : null}
      </Card>
      {may("announcementReaders") ? <ReadersPanel announcement={found} /> : null}
    </Box>
  );
};

/** Opening it is reading it: said once, as soon as it is on the screen. */
function useReading(found: Announcement | undefined, reads: boolean): void {
  const { mutate } = useVerb("readAnnouncement");
  const said = useRef<string | null>(null);
  const unread = reads && found?.text !== undefined && found.readAt === null && found.withdrawnAt === null ? found.id : null;
  useEffect(() => {
    if (unread === null || said.current === unread) return;
    said.current = unread;
    mutate({ id: unread });
  }, [unread, mutate]);
}

const Confirm = ({ announcement: { id, important, confirmedAt, withdrawnAt } }: { announcement: Announcement }) => {
  const t = useT();
  const notify = useNotify();
  const confirm = useVerb("confirmAnnouncement");
  if (!important || confirmedAt !== null || withdrawnAt !== null) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {t("announcements.confirmAsk")}
      </Typography>
      <Button variant="contained" disabled={confirm.isPending} onClick={() => confirm.mutate({ id }, { onSuccess: () => notify(t("announcements.confirmDone")) })}>
        {t("announcements.confirm")}
      </Button>
    </Box>
  );
};

export default AnnouncementShow;
