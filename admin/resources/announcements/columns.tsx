import type { Column } from "../../shared/columns";
import type { AnnouncementLine } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { AnnouncementChips, MineChip, mineOf } from "./AnnouncementChips";

const shared: Column<AnnouncementLine>[] = [
  { source: "publishedAt", label: "announcements.field.publishedAt", text: ({ publishedAt }) => dateTime(publishedAt), sort: true },
  { source: "title", label: "announcements.field.title", text: ({ title }) => title, wrap: true, sort: true },
  {
    source: "state",
    label: "announcements.field.state",
    text: ({ withdrawnAt }, t) => t(withdrawnAt === null ? "announcements.standing" : "announcements.withdrawn"),
    path: "withdrawnAt",
    cell: (row) => <AnnouncementChips of={row} />,
  },
];

/** The office's and the auditor's table: how far it has been read. */
export const officeColumns: Column<AnnouncementLine>[] = [
  ...shared,
  { source: "audience", label: "announcements.field.audience", text: ({ audience }, t) => t(`enums.audience.${audience}`), words: "enums.audience", sort: true },
  {
    source: "readers",
    label: "announcements.field.readers",
    text: ({ readers, readersDone }, t) => t("announcements.readersCount", { done: readersDone, all: readers }),
    parts: [{ label: "announcements.field.readers", path: "readersDone" }],
  },
  { source: "publishedBy", label: "announcements.field.publishedBy", text: ({ publishedBy }) => publishedBy },
];

/** A reader's table: what they have read and confirmed themselves. */
export const readerColumns: Column<AnnouncementLine>[] = [
  ...shared,
  { source: "mine", label: "announcements.field.mine", text: mineOf, path: "readAt", cell: (row) => <MineChip of={row} /> },
];
