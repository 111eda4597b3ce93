import type { Comment } from "../../../shared/commentTypes";
import { dateTime } from "../../../shared/format";
import type { Nomination } from "../../../shared/schema";
import { useAll } from "../../../shared/useAll";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { Grid, Section } from "./Sheet";

/** What unit and office said to each other; internal remarks are asked for by nobody's paper. */
export const CommentsSection = ({ nomination: { id } }: { nomination: Nomination }) => {
  const t = useT();
  const all = useAll<Comment>("comments", { nominationId: id, scope: "SHARED" }, { field: "writtenAt", order: "ASC" }, useMay()("comments"));
  const shared = (all ?? []).filter(({ scope, removedAt }) => scope === "SHARED" && !removedAt);
  return (
    <Section title={t("nominationPaper.comments")} empty={shared.length === 0}>
      <Grid
        heads={[t("nominationPaper.columns.when"), t("nominationPaper.columns.side"), t("nominationPaper.columns.opinion")]}
        widths={["20%", "26%"]}
        rows={shared.map(({ writtenAt, side, authorName, text }) => [dateTime(writtenAt), `${t(`comments.side.${side}`)}　${authorName}`, text])}
      />
    </Section>
  );
};
