import { Box } from "@mui/material";
import { dateTime } from "../../../shared/format";
import type { Nomination } from "../../../shared/schema";
import { useMe } from "../../../shared/useMe";
import { useNow } from "../../../shared/useNow";
import { useT } from "../../../shared/useT";
import { useCollectiveFacts } from "../CollectiveFacts";
import { usePersonFacts } from "../PersonFacts";
import { useQuotaWords } from "../QuotaEffect";
import { CommentsSection } from "./CommentsSection";
import { AttachmentsSection, ReviewsSection, TimelineSection, VersionsSection } from "./HistorySections";
import { FindingsSection, ProcedureSection, PublicitySection, WaiversSection } from "./RuleSections";
import { FormTable, Section } from "./Sheet";
import { printStyles } from "./printStyles";
import { usePageStyles } from "./usePageStyles";

const song = '"SimSun","宋体","Songti SC","Noto Serif CJK SC","Noto Sans SC",serif';

/** A nomination as it prints, in the order of the paper. Comments between unit and office only where they are asked for. */
export const NominationPaper = ({ nomination, withComments = false }: { nomination: Nomination; withComments?: boolean }) => {
  const t = useT();
  const me = useMe();
  const now = useNow();
  const { name, award, unit, position, state, campaign, person, collective, deeds } = nomination;
  const { line, effect } = useQuotaWords(nomination);
  const number = t("nominationPaper.numberText", { unit: unit.shortName, award: award.name, position });
  usePageStyles(printStyles({ campaign: campaign.name, nominee: `${name} ${number}`, page: (page) => t("nominationPaper.page", { page }) }));
  return (
    <Box component="article" className="paper" sx={{ maxWidth: "210mm", p: { xs: 2, sm: "15mm 16mm" }, border: 1, borderColor: "divider", backgroundColor: "#fff", color: "#000", fontFamily: song, fontSize: "10.5pt", lineHeight: 1.6 }}>
      <Box component="h2" sx={{ m: 0, fontSize: "18pt", lineHeight: 1.4, textAlign: "center" }}>
        {t("nominationPaper.title")}
      </Box>
      <Box component="p" sx={{ m: 0, mb: 1, textAlign: "center" }}>
        {campaign.name}
      </Box>
      <FormTable
        of={[
          [t("resources.nominations.fields.name"), name],
          [t("nominationPaper.award"), award.name],
          [t("nominationPaper.unit"), unit.name],
          [t("nominationPaper.number"), number],
          [t("nominationPaper.state"), t(`enums.nominationState.${state}`)],
          [t("nominationPaper.printed"), now && me ? t("nominationPaper.printedBy", { moment: dateTime(now), name: me.account.displayName }) : null],
        ]}
      />
      <Section title={t("nominationPaper.facts")}>
        {person ? <PersonTable nomination={nomination} person={person} /> : null}
        {collective ? <CollectiveTable nomination={nomination} collective={collective} /> : null}
      </Section>
      <Section title={t("nominationPaper.deeds")} empty={deeds.trim() === ""}>
        <Box sx={{ whiteSpace: "pre-line", textAlign: "justify", overflowWrap: "anywhere" }}>{deeds}</Box>
      </Section>
      <ProcedureSection nomination={nomination} />
      <PublicitySection nomination={nomination} />
      <FindingsSection nomination={nomination} />
      <WaiversSection nomination={nomination} />
      <ReviewsSection nomination={nomination} />
      <Section title={t("nominationPaper.quota")}>
        {line ? <div>{line}</div> : null}
        <div>{effect}</div>
      </Section>
      <AttachmentsSection nomination={nomination} />
      <TimelineSection nomination={nomination} />
      <VersionsSection nomination={nomination} />
      {withComments ? <CommentsSection nomination={nomination} /> : null}
    </Box>
  );
};

const PersonTable = (props: Parameters<typeof usePersonFacts>[0]) => <FormTable of={usePersonFacts(props)} />;
const CollectiveTable = (props: Parameters<typeof useCollectiveFacts>[0]) => <FormTable of={useCollectiveFacts(props)} />;
