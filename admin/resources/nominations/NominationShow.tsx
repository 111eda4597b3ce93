import { Alert, Box } from "@mui/material";
import { ShowBase, useRecordContext } from "react-admin";
import { ShowFailure } from "../../shared/RecordFailure";
import type { Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { WaiversPanel } from "../waivers/WaiversPanel";
import { AttachmentsPanel } from "./attachments/AttachmentsPanel";
import { CommentsPanel } from "./comments/CommentsPanel";
import { CollectiveFacts } from "./CollectiveFacts";
import { DeedsPanel } from "./DeedsPanel";
import { FindingsPanel } from "./findings/FindingsPanel";
import { mendFieldsOf, mendLabel } from "./mend";
import { NominationHead } from "./NominationHead";
import { PrintedPaper } from "./paper/PrintedPaper";
import { PersonFacts } from "./PersonFacts";
import { ProcedurePanel } from "./procedure/ProcedurePanel";
import { QuotaEffect } from "./QuotaEffect";
import { ReviewsPanel } from "./ReviewsPanel";
import { StateSteps } from "./StateSteps";
import { TimelinePanel } from "./TimelinePanel";
import { VersionsPanel } from "./versions/VersionsPanel";

/** The side column stays in view beside a long page. */
const side = {
  display: "grid",
  gap: 1.75,
  position: { md: "sticky" },
  top: 64,
  maxHeight: { md: "calc(100vh - 80px)" },
  overflowY: { md: "auto" },
};

/** A nomination as the paper reads, with rules, procedure, reviews, quota effect and history in view while deciding. */
const NominationShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <NominationPage />
  </ShowBase>
);

const NominationPage = () => {
  const nomination = useRecordContext<Nomination>();
  if (!nomination) return null;
  return (
    <>
      <PrintedPaper nomination={nomination} />
      <Screen nomination={nomination} />
    </>
  );
};

/** The page as it is worked with; printed, the paper stands in its place. */
const Screen = ({ nomination }: { nomination: Nomination }) => {
  const { person, collective } = nomination;
  return (
    <Box className="no-print">
      <NominationHead nomination={nomination} />
      <StateSteps nomination={nomination} />
      <ToMend nomination={nomination} />
      <Box
        sx={{
          display: "grid",
          gap: 1.75,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) 372px" },
        }}
      >
        <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
          <FindingsPanel nomination={nomination} />
          {person ? <PersonFacts nomination={nomination} person={person} /> : null}
          {collective ? <CollectiveFacts nomination={nomination} collective={collective} /> : null}
          <ProcedurePanel nomination={nomination} />
          <DeedsPanel deeds={nomination.deeds} length={nomination.deedsLength} />
          <AttachmentsPanel nomination={nomination} />
          <CommentsPanel nomination={nomination} />
          <VersionsPanel nomination={nomination} />
        </Box>
        <Box sx={side}>
          <WaiversPanel nomination={nomination} />
          <ReviewsPanel reviews={nomination.reviews} />
          <QuotaEffect nomination={nomination} />
          <TimelinePanel nomination={nomination} />
        </Box>
      </Box>
    </Box>
  );
};

/** What the reviewer asked to be mended, while it is back with the unit. */
const ToMend = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const fields = mendFieldsOf(nomination).map((field) => t(mendLabel(field)));
  if (fields.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 1.75, border: 1, borderColor: "divider" }}>
      {t("scrutiny.mend.asked", { fields: fields.join(t("app.separator")) })}
    </Alert>
  );
};

export default NominationShow;
