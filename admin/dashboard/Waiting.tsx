import { Typography } from "@mui/material";
import { LinkBase, useGetList } from "react-admin";
import type { RuleChange } from "../shared/campaignTypes";
import { showLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import { useCampaign } from "../shared/useCampaign";
import { useMay } from "../shared/useMe";
import { useT } from "../shared/useT";

/** What else waits for the office: changed rules to confirm. Nothing: no panel. */
export const Waiting = () => {
  const t = useT();
  const may = useMay();
  const campaign = useCampaign();
  const { total: changes = 0 } = useGetList<RuleChange>(
    "ruleChanges",
    { filter: { campaignId: campaign?.id, state: "PROPOSED" }, pagination: { page: 1, perPage: 1 } },
    { enabled: campaign !== undefined && may("decideRuleChange") },
  );
  if (!campaign || changes === 0) return null;
  return (
    <Panel title={t("campaignLife.waiting")}>
      <Typography>
        <LinkBase to={`${showLink("campaigns", campaign.id)}/rules`}>{t("campaignLife.waitingChanges", { smart_count: changes })}</LinkBase>
      </Typography>
    </Panel>
  );
};
