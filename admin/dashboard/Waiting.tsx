import { Typography } from "@mui/material";
import { LinkBase, useGetList } from "react-admin";
import type { RuleChange } from "../shared/campaignTypes";
import { listLink, showLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import { useAsk } from "../shared/useAsk";
import { useCampaign } from "../shared/useCampaign";
import { useMay } from "../shared/useMe";
import { useT } from "../shared/useT";

/** What else waits for the office or the leading group: changed rules to confirm, waivers to decide. Nothing: no panel. */
export const Waiting = () => {
  const t = useT();
  const may = useMay();
  const campaign = useCampaign();
  const { total: changes = 0 } = useGetList<RuleChange>(
    "ruleChanges",
    { filter: { campaignId: campaign?.id, state: "PROPOSED" }, pagination: { page: 1, perPage: 1 } },
    { enabled: campaign !== undefined && may("decideRuleChange") },
  );
  const counts = useAsk("waiverSummary", campaign && { campaignId: campaign.id }).data ?? [];
  const waivers = may("decideWaiver") ? counts.reduce((sum, { requested }) => sum + requested, 0) : 0;
  if (!campaign || changes + waivers === 0) return null;
  return (
    <Panel title={t("campaignLife.waiting")}>
      {changes > 0 ? (
        <Typography>
          <LinkBase to={`${showLink("campaigns", campaign.id)}/rules`}>
            {t("campaignLife.waitingChanges", { smart_count: changes })}
          </LinkBase>
        </Typography>
      ) : null}
      {waivers > 0 ? (
        <Typography>
          <LinkBase to={listLink("waivers", { campaignId: campaign.id, state: ["REQUESTED"] })}>
            {t("campaignLife.waitingWaivers", { smart_count: waivers })}
          </LinkBase>
        </Typography>
      ) : null}
    </Panel>
  );
};
