import { Box } from "@mui/material";
import { ShowBase, useRecordContext } from "react-admin";
import { ShowFailure } from "../../shared/RecordFailure";
import type { Nomination } from "../../shared/schema";
import { wholeRecord } from "../../shared/whole";
import { CollectiveFacts } from "./CollectiveFacts";
import { DeedsPanel } from "./DeedsPanel";
import { HistoryPanel } from "./HistoryPanel";
import { NominationHead } from "./NominationHead";
import { PersonFacts } from "./PersonFacts";
import { QuotaEffect } from "./QuotaEffect";
import { ReviewsPanel } from "./ReviewsPanel";
import { StateSteps } from "./StateSteps";

/** A nomination as the paper reads, with state, reviews, quota effect and history in view while deciding. */
const NominationShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <NominationPage />
  </ShowBase>
);

const NominationPage = () => {
  const nomination = useRecordContext<Nomination>();
  if (!nomination) return null;
  const { person, collective } = nomination;
  return (
    <Box>
      <NominationHead nomination={nomination} />
      <StateSteps state={nomination.state} />
      <Box
        sx={{
          display: "grid",
          gap: 1.75,
          alignItems: "start",
          gridTemplateColumns: { md: "minmax(0, 1fr) 372px" },
        }}
      >
        <Box sx={{ display: "grid", gap: 1.75 }}>
          {person ? <PersonFacts nomination={nomination} person={person} /> : null}
          {collective ? <CollectiveFacts nomination={nomination} collective={collective} /> : null}
          <DeedsPanel deeds={nomination.deeds} length={nomination.deedsLength} />
        </Box>
        <Box sx={{ display: "grid", gap: 1.75, position: { md: "sticky" }, top: 64, maxHeight: { md: "calc(100vh - 80px)" }, overflowY: { md: "auto" } }}>
          <ReviewsPanel reviews={nomination.reviews} />
          <QuotaEffect nomination={nomination} />
          <HistoryPanel events={nomination.events} />
        </Box>
      </Box>
    </Box>
  );
};

export default NominationShow;
