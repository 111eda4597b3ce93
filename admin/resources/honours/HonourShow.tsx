import { Alert, Box } from "@mui/material";
import { LinkBase, ShowBase, useRecordContext } from "react-admin";
import { dateTime } from "../../shared/format";
import { Facts } from "../../shared/Facts";
import type { Honour } from "../../shared/honourTypes";
import { listLink, showLink } from "../../shared/links";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { ShowFailure } from "../../shared/RecordFailure";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { HonourStateChip } from "./HonourStateChip";
import { ItemsPanel } from "./ItemsPanel";
import { RevocationsPanel } from "./revocations/RevocationsPanel";
import { StopTreatmentButton } from "./StopTreatmentButton";
import { useWorksOn } from "./useWorksOn";

/** One line of the register: what it says, what was handed over, and proceedings against it. */
const HonourShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <HonourPage />
  </ShowBase>
);

const HonourPage = () => {
  const t = useT();
  const honour = useRecordContext<Honour>();
  const seesNomination = useWorksOn();
  if (!honour) return null;
  const { holderName, awardName, state, revokedOn } = honour;
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead
        title={t("honours.pageOf", { holder: holderName, award: awardName })}
        path={<LinkBase to={listLink("honours")}>{t("honours.title")}</LinkBase>}
        chips={<HonourStateChip state={state} />}
        actions={<StopTreatmentButton honour={honour} />}
      />
      {revokedOn ? <Alert severity="warning">{t("honours.revokedAlert", { date: revokedOn })}</Alert> : null}
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 368px" } }}>
        <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <Panel
            title={t("honours.facts")}
            aside={
              honour.nominationId && seesNomination(honour) ? (
                <LinkBase to={showLink("nominations", honour.nominationId)}>{t("honours.seeNomination")}</LinkBase>
              ) : null
            }
          >
            <HonourFacts honour={honour} />
          </Panel>
          <RevocationsPanel honour={honour} />
        </Box>
        <ItemsPanel honour={honour} />
      </Box>
    </Box>
  );
};

const HonourFacts = ({ honour }: { honour: Honour }) => {
  const t = useT();
  const label = (name: Parameters<typeof key>[0]) => t(key(name));
  const { seat, treatment, level, recordedBy, recordedAt } = honour;
  return (
    <Facts
      of={[
        [label("holderName"), honour.holderName],
        [label("subjectKind"), t(`enums.subjectKind.${honour.subjectKind}`)],
        [label("awardName"), honour.awardName],
        [label("level"), t(`enums.honourLevel.${level}`)],
        [label("campaignName"), honour.campaignName],
        [label("workplaceName"), honour.workplaceName],
        [label("seat"), seat ? t(`enums.seat.${seat}`) : t("honours.earlier")],
        [label("certificateNumber"), honour.certificateNumber],
        [label("conferredOn"), honour.conferredOn],
        [label("document"), honour.document],
        [label("treatment"), t(treatment ? "app.yes" : "app.no")],
        [label("treatmentStoppedOn"), honour.treatmentStoppedOn],
        [label("recorded"), t("honours.recordedLine", { name: recordedBy, at: dateTime(recordedAt) })],
        [label("revokedOn"), honour.revokedOn],
      ]}
    />
  );
};

type Label =
  | "holderName"
  | "subjectKind"
  | "awardName"
  | "level"
  | "campaignName"
  | "workplaceName"
  | "seat"
  | "certificateNumber"
  | "conferredOn"
  | "document"
  | "treatment"
  | "treatmentStoppedOn"
  | "recorded"
  | "revokedOn";
const key = (name: Label) => `honours.field.${name}` as const;

export default HonourShow;
