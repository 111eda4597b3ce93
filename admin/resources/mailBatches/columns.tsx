import type { Column } from "../../shared/columns";
import type { MailBatchLine } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { MailBatchChip } from "./chips";

export const columns: Column<MailBatchLine>[] = [
  { source: "preparedAt", label: "mails.field.preparedAt", text: ({ preparedAt }) => dateTime(preparedAt), sort: true },
  { source: "kind", label: "mails.field.kind", text: ({ kind }, t) => t(`enums.mailBatchKind.${kind}`), words: "enums.mailBatchKind", sort: true },
  { source: "subject", label: "mails.field.subject", text: ({ subject }) => subject, wrap: true },
  { source: "state", label: "mails.field.state", text: ({ state }, t) => t(`enums.mailBatchState.${state}`), words: "enums.mailBatchState", cell: ({ state }) => <MailBatchChip state={state} />, sort: true },
  { source: "waiting", label: "mails.field.waiting", text: ({ waiting }) => waiting, align: "right" },
  { source: "sent", label: "mails.field.sent", text: ({ sent }) => sent, align: "right" },
  { source: "unreached", label: "mails.field.unreached", text: ({ unreached }) => unreached, align: "right" },
  { source: "preparedBy", label: "mails.field.preparedBy", text: ({ preparedBy }) => preparedBy },
];
