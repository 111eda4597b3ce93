import { Box, Button, Tab, Tabs } from "@mui/material";
import { LinkBase, ShowBase, useLocation, useRecordContext, useStore } from "react-admin";
import { Chip } from "../../shared/Chip";
import { CreateLink } from "../../shared/CreateLink";
import { editLink, showLink } from "../../shared/links";
import { PageHead } from "../../shared/PageHead";
import { ShowFailure } from "../../shared/RecordFailure";
import type { Campaign } from "../../shared/schema";
import { useCampaign } from "../../shared/useCampaign";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { Extensions } from "../deadlineExtensions/Extensions";
import { RulesTab } from "../ruleChanges/RulesTab";
import { LifeAct } from "./LifeAct";
import { Overview } from "./Overview";

const tabs = { overview: Overview, rules: RulesTab, deadlines: Extensions } as const;
type TabName = keyof typeof tabs;
const names = Object.keys(tabs) as TabName[];

/** One campaign: its life, what the notice says as data, its rules and its deadlines, a tab each. */
const CampaignShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <CampaignPage />
  </ShowBase>
);

const CampaignPage = () => {
  const t = useT();
  const campaign = useRecordContext<Campaign>();
  const { pathname } = useLocation();
  if (!campaign) return null;
  const name = names.find((one) => pathname.endsWith(`/${one}`)) ?? "overview";
  const Content = tabs[name];
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead
        title={campaign.name}
        path={campaign.noticeNumber}
        chips={
          <>
            <Chip tone="blue">{t(`enums.campaignState.${campaign.state}`)}</Chip>
            {campaign.demonstration ? <Chip tone="grey">{t("campaigns.demonstration")}</Chip> : null}
          </>
        }
        actions={<Acts campaign={campaign} />}
      />
      <Tabs value={name} variant="scrollable" sx={{ mt: -2 }}>
        {names.map((one) => (
          <Tab
            key={one}
            value={one}
            component={LinkBase}
            to={`${showLink("campaigns", campaign.id)}/${one}`}
            label={t(`campaignLife.tab.${one}`)}
          />
        ))}
      </Tabs>
      <Content campaign={campaign} />
    </Box>
  );
};

const Acts = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  const may = useMay();
  const chosen = useCampaign();
  const [, choose] = useStore<string | null>("campaign", null);
  const source = encodeURIComponent(JSON.stringify({ cloneOf: campaign.id }));
  return (
    <>
      {chosen && chosen.id !== campaign.id ? (
        <Button variant="outlined" color="inherit" onClick={() => choose(campaign.id)}>
          {t("campaignLife.choose")}
        </Button>
      ) : null}
      <CreateLink resource="campaigns" label={t("campaignLife.clone")} query={`?source=${source}`} quiet />
      {campaign.state === "DRAFT" && may("updateCampaign") ? (
        <Button variant="outlined" component={LinkBase} to={editLink("campaigns", campaign.id)}>
          {t("action.edit")}
        </Button>
      ) : null}
      <LifeAct campaign={campaign} />
    </>
  );
};

export default CampaignShow;
