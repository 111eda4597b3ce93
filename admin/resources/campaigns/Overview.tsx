import { Box, Typography } from "@mui/material";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import type { Campaign } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { RetentionPanel } from "../retention/RetentionPanel";
import { AwardTable } from "./AwardTable";
import { CampaignFindings } from "./CampaignFindings";
import { LifeSteps } from "./LifeSteps";
import { OfficeCard } from "./OfficeCard";
import { WaiverCounts } from "./WaiverCounts";

/** Where a campaign stands, what it is made of, and what the rules of the whole campaign say to it. */
export const Overview = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  return (
    <>
      <Box sx={{ display: "grid", gap: 0.75 }}>
        <LifeSteps state={campaign.state} />
        <Typography variant="caption" color="text.secondary">
          {t(`campaignLife.hint.${campaign.state}`)}
        </Typography>
      </Box>
      <Box
        sx={{
          display: "grid",
          gap: 1.75,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) 368px" },
        }}
      >
        <Box sx={{ display: "grid", gap: 1.75 }}>
        <Panel title={t("campaigns.facts")}>
          <Facts
            of={[
              [t("resources.campaigns.fields.organizers"), campaign.organizers.join(t("app.separator"))],
              [t("resources.campaigns.fields.year"), campaign.year],
              [t("resources.campaigns.fields.code"), campaign.code],
              [t("resources.campaigns.fields.referenceDate"), campaign.referenceDate],
              [t("resources.campaigns.fields.contactDeadline"), campaign.contactDeadline],
              [t("resources.campaigns.fields.materialsDeadline"), campaign.materialsDeadline],
              [
                t("resources.campaigns.fields.reviewLevels"),
                campaign.reviewLevels.map((level) => t(`enums.reviewLevel.${level}`)).join(t("campaignLife.then")),
              ],
              [
                t("resources.campaigns.fields.reserveAtDraft"),
                t(campaign.reserveAtDraft ? "app.yes" : "app.no"),
              ],
              [t("resources.campaigns.fields.votingQuorum"), campaign.votingQuorum],
              [t("resources.campaigns.fields.votingMajority"), t(`ballots.majority.${campaign.votingMajority}`)],
              [
                t("resources.campaigns.fields.publicityStages"),
                campaign.publicityStages.map((stage) => t(`outcomes.stage.${stage}`)).join(t("app.separator")) ||
                  t("campaignLife.publicityNone"),
              ],
              [
                t("resources.campaigns.fields.resultsFrom"),
                campaign.resultsFrom ?? t("campaignLife.resultsAtOnce"),
              ],
            ]}
          />
        </Panel>
          <WaiverCounts campaignId={campaign.id} />
        </Box>
        <Panel title={t("campaigns.awards")}>
          <AwardTable campaign={campaign} />
        </Panel>
      </Box>
      <RetentionPanel campaign={campaign} />
      <CampaignFindings id={campaign.id} />
      <Panel title={t("campaigns.offices")}>
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { md: "1fr 1fr" } }}>
          {campaign.offices.map((office) => (
            <OfficeCard key={office.id} office={office} />
          ))}
        </Box>
      </Panel>
    </>
  );
};
