import { Box, Button, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import type { Announcement, AnnouncementReader } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useAsk } from "../../shared/useAsk";
import { useMay } from "../../shared/useMe";
import { type T, useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

const shows = ["all", "unread", "unconfirmed"] as const;
type Show = (typeof shows)[number];

const done = (at: string | null, by: string | null, t: T): string => (at === null ? t("announcements.notRead") : t("announcements.by", { at: dateTime(at), by }));
const readOf = ({ readAt, readBy, reachable }: AnnouncementReader, t: T): string => (readAt === null && !reachable ? t("announcements.noAccount") : done(readAt, readBy, t));

const columns: Column<AnnouncementReader>[] = [
  { source: "name", label: "announcements.reader.name", text: ({ name }) => name },
  { source: "readAt", label: "announcements.reader.readAt", text: readOf, cell: (row) => <Read of={row} /> },
];
const confirming: Column<AnnouncementReader> = {
  source: "confirmedAt",
  label: "announcements.reader.confirmedAt",
  text: ({ confirmedAt, confirmedBy }, t) => (confirmedAt === null ? null : done(confirmedAt, confirmedBy, t)),
};

/** Who has read an announcement, when, and who has not; exported as shown. Those who have not can be reminded by mail. */
export const ReadersPanel = ({ announcement: { id, important, audience, withdrawnAt } }: { announcement: Announcement }) => {
  const t = useT();
  const notify = useNotify();
  const [show, setShow] = useState<Show>("all");
  const remind = useVerb("remindUnread");
  const may = useMay()("remindUnread");
  const { data: readers } = useAsk("announcementReaders", { id });
  if (!readers) return null;
  const unread = readers.filter(({ readAt }) => readAt === null);
  const rows = readers.filter(({ readAt, confirmedAt }) => show === "all" || (show === "unread" ? readAt === null : confirmedAt === null));
  const reminds = may && withdrawnAt === null && audience !== "LEADING_GROUP" && unread.length > 0;
  return (
    <Panel title={t("announcements.readersTitle")} aside={t("announcements.readersCount", { done: readers.length - unread.length, all: readers.length })}>
      <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 1 }}>
        <ToggleButtonGroup exclusive size="small" value={show} onChange={(_, value: Show | null) => setShow(value ?? show)} aria-label={t("announcements.show.label")}>
          {shows.filter((one) => important || one !== "unconfirmed").map((one) => (
            <ToggleButton key={one} value={one}>
              {t(`announcements.show.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {reminds ? (
          <Button variant="outlined" color="inherit" disabled={remind.isPending} onClick={() => remind.mutate({ id }, { onSuccess: () => notify(t("announcements.remindDone")) })}>
            {t("announcements.remind")}
          </Button>
        ) : null}
      </Box>
      <PlainTable name={t("announcements.readersTitle")} columns={important ? [...columns, confirming] : columns} rows={rows} empty={t("announcements.noReaders")} />
    </Panel>
  );
};

const Read = ({ of }: { of: AnnouncementReader }) => {
  const words = readOf(of, useT());
  return of.readAt === null ? <Chip tone="amber" mark="ended">{words}</Chip> : <Chip tone="green" mark="done">{words}</Chip>;
};
