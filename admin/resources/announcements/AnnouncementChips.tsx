import { Chip } from "../../shared/Chip";
import type { AnnouncementLine } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import type { T } from "../../shared/useT";
import { useT } from "../../shared/useT";

/** What the caller has done with an announcement, in words. */
export function mineOf({ readAt, confirmedAt, important }: AnnouncementLine, t: T): string {
  if (confirmedAt !== null) return t("announcements.confirmed", { at: dateTime(confirmedAt) });
  if (readAt === null) return t("announcements.notRead");
  return important ? t("announcements.important") : dateTime(readAt);
}

/** Whether it stands, and whether it asks for a confirmation: who has read it sees from their own chip what is left to do. */
export const AnnouncementChips = ({ of: { withdrawnAt, important, readAt } }: { of: AnnouncementLine }) => {
  const t = useT();
  return (
    <>
      {withdrawnAt === null ? <Chip tone="green" mark="done">{t("announcements.standing")}</Chip> : <Chip tone="grey" mark="ended">{t("announcements.withdrawn")}</Chip>}{" "}
      {important && readAt === null ? <Chip tone="amber" mark="sent">{t("announcements.important")}</Chip> : null}
    </>
  );
};

/** The caller's own reading of it. */
export const MineChip = ({ of }: { of: AnnouncementLine }) => {
  const t = useT();
  const done = of.readAt !== null && (!of.important || of.confirmedAt !== null);
  return <Chip tone={done ? "green" : "amber"} mark={done ? "done" : "sent"}>{mineOf(of, t)}</Chip>;
};
