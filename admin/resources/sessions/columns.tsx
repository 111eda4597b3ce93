import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import type { OnlineSession } from "../../shared/conventionTypes";
import { dateTime } from "../../shared/format";
import { EndOwnSessionButton } from "./EndOwnSessionButton";
import { EndSessionButton } from "./EndSessionButton";
import { SeenChip, seenText } from "./SeenChip";

/** The columns of the sessions, as seen by one of them: which is one's own is said beside it. */
export const columnsFor = (accountId: string | undefined, sessionId: string | undefined, mine: string): Column<OnlineSession>[] => [
  {
    source: "accountId",
    label: "conventions.account",
    parts: [
      { label: "conventions.account", path: "account.displayName" },
      { label: "conventions.username", path: "account.username" },
    ],
    text: ({ account }) => `${account.displayName}（${account.username}）`,
    cell: ({ id, account }) => (
      <>
        {account.displayName}（{account.username}） {id === sessionId ? <Chip tone="blue">{mine}</Chip> : null}
      </>
    ),
  },
  {
    source: "account.role", words: "enums.role",
    label: "conventions.role",
    text: ({ account }, t) => t(`enums.role.${account.role}`),
  },
  { source: "account.unit.shortName", label: "conventions.unit", text: ({ account }) => account.unit?.shortName ?? null },
  { source: "kind", words: "enums.sessionKind", label: "conventions.kind", text: ({ kind }, t) => t(`enums.sessionKind.${kind}`), sort: true },
  { source: "address", label: "conventions.address", text: ({ address }) => address || null, sort: true },
  { source: "startedAt", label: "conventions.startedAt", text: ({ startedAt }) => dateTime(startedAt), sort: true },
  { source: "lastSeenAt", label: "conventions.lastSeenAt", text: seenText, cell: (session) => <SeenChip {...session} />, sort: true },
  {
    source: "expiresAt",
    label: "conventions.expiresAt",
    text: ({ expiresAt }) => dateTime(expiresAt),
    cell: ({ id, account, startedAt, expiresAt }) => (
      <>
        {dateTime(expiresAt)}{" "}
        {account.id === accountId ? (
          <EndOwnSessionButton id={id} name={dateTime(startedAt)} current={id === sessionId} />
        ) : (
          <EndSessionButton id={id} name={account.displayName} />
        )}
      </>
    ),
    sort: true,
  },
];
