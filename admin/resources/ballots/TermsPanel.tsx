import { Box } from "@mui/material";
import type { Ballot } from "../../shared/ballotTypes";
import { dateTime } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import { useT } from "../../shared/useT";

/** The terms of the vote: period, marks, quorum, majority, order. */
export const TermsPanel = ({ ballot }: { ballot: Ballot }) => {
  const t = useT();
  const { opensAt, closesAt, maximumMarks, majority, quorum, candidateOrder, drawSeed, preparedBy } = ballot;
  const terms = [
    [t("ballots.room.period"), t("ballots.period", { from: dateTime(opensAt), until: dateTime(closesAt) })],
    [t("ballots.room.maximum"), t("ballots.room.maximumText", { count: maximumMarks })],
    [t("ballots.room.majority"), t(`ballots.majority.${majority}`)],
    [t("ballots.room.quorumName"), quorum],
    [t("ballots.prepare.order"), t(`ballots.order.${candidateOrder}`)],
    [t("ballots.room.preparedBy"), preparedBy],
  ] as const;
  return (
    <Panel title={t("ballots.room.facts")}>
      <Box
        component="dl"
        sx={{ m: 0, display: "grid", gap: "5px 10px", gridTemplateColumns: "minmax(72px, auto) 1fr", "& dt": { color: "text.secondary" }, "& dd": { m: 0, overflowWrap: "anywhere" } }}
      >
        {terms.map(([term, value]) => (
          <Box key={term} sx={{ display: "contents" }}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Box>
        ))}
        {drawSeed ? (
          <Box sx={{ display: "contents" }}>
            <dt>{t("ballots.room.draw")}</dt>
            <dd title={t("ballots.room.drawHint")}>
              <code>{drawSeed}</code>
            </dd>
          </Box>
        ) : null}
      </Box>
    </Panel>
  );
};
