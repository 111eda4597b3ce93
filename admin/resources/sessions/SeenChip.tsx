import { Chip } from "../../shared/Chip";
import { dateTime } from "../../shared/format";
import { useT, type T } from "../../shared/useT";
import type { OwnSession } from "../../shared/conventionTypes";

/** A browser in use renews its session every quarter of an hour; a little longer than that, and somebody is away. */
const AWAY_AFTER = 20 * 60_000;

/** When a session was last seen, in words: an API key is never renewed. */
export const seenText = ({ lastSeenAt }: OwnSession, t: T): string =>
  lastSeenAt ? dateTime(lastSeenAt) : t("conventions.notSeen");

/** Whether somebody is at it: word and colour, and when it was last seen. */
export const SeenChip = (session: OwnSession) => {
  const t = useT();
  if (!session.lastSeenAt) return <>{seenText(session, t)}</>;
  const away = Date.now() - Date.parse(session.lastSeenAt) > AWAY_AFTER;
  return (
    <>
      {dateTime(session.lastSeenAt)}{" "}
      <Chip tone={away ? "grey" : "green"}>{t(away ? "conventions.away" : "conventions.online")}</Chip>
    </>
  );
};
