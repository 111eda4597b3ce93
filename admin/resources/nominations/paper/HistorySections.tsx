import { dateTime, date, useDateWords } from "../../../shared/format";
import type { Nomination, Snapshot } from "../../../shared/schema";
import { useAsk } from "../../../shared/useAsk";
import { useT } from "../../../shared/useT";
import { timelineOf } from "../timeline";
import { Grid, Section } from "./Sheet";

interface Of {
  nomination: Nomination;
}

/** Every level's decision with its opinion, oldest first. */
export const ReviewsSection = ({ nomination: { reviews } }: Of) => {
  const t = useT();
  const inOrder = [...reviews].sort((a, b) => a.decidedAt.localeCompare(b.decidedAt));
  return (
    <Section title={t("nominationPaper.reviews")} empty={reviews.length === 0}>
      <Grid
        heads={[t("nominationPaper.columns.level"), t("nominationPaper.columns.verdict"), t("nominationPaper.columns.opinion"), t("nominationPaper.columns.reviewer")]}
        widths={["16%", "14%", undefined, "24%"]}
        rows={inOrder.map(({ level, decision, opinion, gates, reviewerName, decidedAt }) => [
          t(`enums.reviewLevel.${level}`),
          t(`enums.reviewDecision.${decision}`),
          [opinion, gates.map((gate) => t(`enums.reviewGate.${gate}`)).join(t("app.separator"))].filter(Boolean).join("\n"),
          `${reviewerName}\n${dateTime(decidedAt)}`,
        ])}
      />
    </Section>
  );
};

/** Files that count; those on objections are not for a paper that leaves the desk. */
export const AttachmentsSection = ({ nomination: { attachments } }: Of) => {
  const t = useT();
  const files = attachments.filter(({ removedAt, about }) => !removedAt && about !== "OBJECTION");
  return (
    <Section title={t("nominationPaper.attachments")} empty={files.length === 0}>
      <Grid
        heads={[t("nominationPaper.columns.file"), t("nominationPaper.columns.size"), t("nominationPaper.columns.by")]}
        widths={[undefined, "14%", "34%"]}
        rows={files.map(({ name, size, uploadedBy, uploadedAt }) => [name, `${Math.max(1, Math.round(size / 1024))} KB`, `${uploadedBy}　${dateTime(uploadedAt)}`])}
      />
    </Section>
  );
};

/** Everything that happened, oldest first as papers tell it. */
export const TimelineSection = ({ nomination }: Of) => {
  const t = useT();
  const entries = timelineOf(nomination, undefined, t).reverse();
  return (
    <Section title={t("nominationPaper.timeline")}>
      <Grid
        heads={[t("nominationPaper.columns.when"), t("nominationPaper.columns.what"), t("nominationPaper.columns.text")]}
        widths={["20%", "36%"]}
        rows={entries.map(({ at, dayOnly, who, what, text, document }) => [dayOnly ? date(new Date(at)) : dateTime(at), [what, who].filter(Boolean).join("　"), [text, document].filter(Boolean).join("\n")])}
      />
    </Section>
  );
};

/** What differs between the last two frozen copies, word for word. */
export const VersionsSection = ({ nomination: { snapshots } }: Of) => {
  const t = useT();
  const { moment } = useDateWords();
  const [before, after] = [...snapshots].sort((a, b) => a.takenAt.localeCompare(b.takenAt) || a.id.localeCompare(b.id)).slice(-2);
  const { data } = useAsk("snapshotDifference", before && after ? { from: before.id, to: after.id } : undefined);
  const words = ({ occasion, takenAt }: Snapshot) => `${t(`enums.snapshotOccasion.${occasion}`)} ${moment(takenAt)}`;
  return (
    <Section title={t("nominationPaper.versions")} empty={!before || !after}>
      {before && after ? <div>{t("nominationPaper.comparing", { from: words(before), to: words(after) })}</div> : null}
      {data && data.changes.length > 0 ? (
        <Grid
          heads={[t("scrutiny.versions.field"), t("scrutiny.versions.before"), t("scrutiny.versions.after")]}
          widths={["20%", "40%"]}
          rows={data.changes.map(({ label, before: was, after: is }) => [label, was ?? t("app.none"), is ?? t("app.none")])}
        />
      ) : data ? (
        <div>{t("scrutiny.versions.same")}</div>
      ) : null}
    </Section>
  );
};
