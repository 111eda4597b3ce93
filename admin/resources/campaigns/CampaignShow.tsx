import { Box } from "@mui/material";
import { ShowBase, useRecordContext } from "react-admin";
import { Chip } from "../../shared/Chip";
import { Facts } from "../../shared/Facts";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { ShowFailure } from "../../shared/RecordFailure";
import type { Campaign } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { AwardTable } from "./AwardTable";
import { OfficeCard } from "./OfficeCard";
import { RuleTable } from "./RuleTable";

/** One campaign: what the notice says, as data. */
const CampaignShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <CampaignPage />
  </ShowBase>
);

const CampaignPage = () => {
  const t = useT();
  const campaign = useRecordContext<Campaign>();
  if (!campaign) return null;
  return (
    <Box sx={{ display: "grid", gap: 1.75 }}>
      <PageHead
        title={campaign.name}
        path={campaign.noticeNumber}
        chips={
          <>
            <Chip tone="blue">{t(`enums.campaignState.${campaign.state}`)}</Chip>
            {campaign.demonstration ? <Chip tone="grey">{t("campaigns.demonstration")}</Chip> : null}
          </>
        }
      />
      <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: { md: "1fr 368px" } }}>
        <Panel title={t("campaigns.facts")}>
          <Facts
            of={[
              [t("resources.campaigns.fields.organizers"), campaign.organizers.join(t("app.separator"))],
              [t("resources.campaigns.fields.year"), campaign.year],
              [t("resources.campaigns.fields.contactDeadline"), campaign.contactDeadline],
              [t("resources.campaigns.fields.materialsDeadline"), campaign.materialsDeadline],
              [t("resources.campaigns.fields.referenceDate"), campaign.referenceDate],
            ]}
          />
        </Panel>
        <Panel title={t("campaigns.awards")}>
          <AwardTable awards={campaign.awards} />
        </Panel>
      </Box>
      <Panel title={t("campaigns.offices")}>
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { md: "1fr 1fr" } }}>
          {campaign.offices.map((office) => (
            <OfficeCard key={office.id} office={office} />
          ))}
        </Box>
      </Panel>
      <Panel title={t("campaigns.rules")} aside={t("campaigns.rulesHint")}>
        <RuleTable rules={campaign.ruleSettings} name={campaign.code} />
      </Panel>
    </Box>
  );
};

export default CampaignShow;
