import { Box } from "@mui/material";
import { Panel } from "../../../shared/Panel";
import { useMay, useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { wayOf } from "../readList";
import type { ProvinceList } from "../useList";
import { BackFillItem } from "./BackFillItem";
import { ConfermentItem } from "./ConfermentItem";
import { FeedbackItem } from "./FeedbackItem";
import { PublicityItem } from "./PublicityItem";
import { ReportItem } from "./ReportItem";
import { ResultsItem } from "./ResultsItem";

export interface ItemProps {
  list: ProvinceList;
  /** On the domain clock. */
  today: string;
}

/** What is on record of the way, step by step, with the office's acts. A unit is shown the publicities alone. */
export const WayPanel = (props: ItemProps) => {
  const t = useT();
  const whole = useMay()("nationalReports");
  const unit = useMe()?.account.role === "UNIT";
  const way = wayOf(props.list);
  if (unit && !way.includes("before") && !way.includes("after")) return null;
  return (
    <Panel title={t(unit ? "outcomes.publicity.title" : "outcomes.way")}>
      <Box
        component="ol"
        sx={{ listStyle: "none", m: 0, p: 0, display: "grid", columnGap: 4, gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 320px), 1fr))" }}
      >
        {way.includes("before") ? <PublicityItem {...props} stage="BEFORE_FIRST_REVIEW" /> : null}
        {whole ? (
          <>
            <ReportItem {...props} stage="FIRST_REVIEW" />
            <FeedbackItem {...props} />
          </>
        ) : null}
        {way.includes("after") ? <PublicityItem {...props} stage="AFTER_FIRST_REVIEW" /> : null}
        {whole ? (
          <>
            <ReportItem {...props} stage="FORMAL" />
            <ConfermentItem {...props} />
            <BackFillItem {...props} />
          </>
        ) : null}
        {unit ? null : <ResultsItem {...props} />}
      </Box>
    </Panel>
  );
};
