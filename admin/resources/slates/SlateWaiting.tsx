import { Box, Button, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { showLink } from "../../shared/links";
import { Panel } from "../../shared/Panel";
import type { SlateLine } from "../../shared/slateTypes";
import { useAll } from "../../shared/useAll";
import { useCampaigns } from "../../shared/useCampaign";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";

/** The slate, of whatever campaign, on which a member of the leading group has not spoken yet. Nothing: no panel. */
export const SlateWaiting = () => {
  const t = useT();
  const may = useMay();
  const campaigns = useCampaigns();
  const account = useMe()?.account.id;
  const open = useAll<SlateLine>(
    "slates",
    { state: ["COMPOSED", "CONFIRMED"] },
    { field: "number", order: "DESC" },
    may("confirmSlate"),
  );
  const mine = open?.find(({ confirmations }) => !confirmations.some(({ accountId }) => accountId === account));
  if (!mine) return null;
  return (
    <Panel title={t("slates.waitingTitle")}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 200 }}>
          <Typography sx={{ fontSize: 16, fontWeight: 700 }}>{t("slates.waitingLine", { number: mine.number })}</Typography>
          <Typography variant="caption" component="p" color="text.secondary">
            {campaigns.find(({ id }) => id === mine.campaignId)?.name}
          </Typography>
        </Box>
        <Button variant="contained" size="large" component={LinkBase} to={showLink("slates", mine.id)}>
          {t("slates.confirm.ask")}
        </Button>
      </Box>
    </Panel>
  );
};
