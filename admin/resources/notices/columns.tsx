import { LinkBase } from "react-admin";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import type { Notice } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { noticeLink, noticeWords } from "./noticeWords";

export const columns: Column<Notice>[] = [
  { source: "createdAt", label: "notices.field.createdAt", text: ({ createdAt }) => dateTime(createdAt), sort: true },
  { source: "kind", label: "notices.field.kind", text: ({ kind }, t) => t(`enums.noticeKind.${kind}`), words: "enums.noticeKind", sort: true },
  {
    source: "says",
    label: "notices.field.says",
    text: noticeWords,
    cell: (notice) => <Words notice={notice} />,
    wrap: true,
    parts: [
      { label: "notices.field.says", path: "facts.name" },
      { label: "announcements.field.title", path: "facts.title" },
    ],
  },
  {
    source: "readAt",
    label: "notices.field.readAt",
    text: ({ readAt }, t) => (readAt === null ? t("notices.unread") : dateTime(readAt)),
    cell: (notice) => <ReadState notice={notice} />,
    sort: true,
  },
];

const Words = ({ notice }: { notice: Notice }) => {
  const t = useT();
  const mark = useVerb("markNoticesRead");
  return (
    <LinkBase to={noticeLink(notice)} onClick={() => (notice.readAt === null ? mark.mutate({ ids: [notice.id] }) : undefined)}>
      {noticeWords(notice, t)}
    </LinkBase>
  );
};

const ReadState = ({ notice: { readAt } }: { notice: Notice }) => {
  const t = useT();
  return readAt === null ? <Chip tone="blue" mark="sent">{t("notices.unread")}</Chip> : <Chip tone="grey" mark="done">{t("notices.read")}</Chip>;
};
