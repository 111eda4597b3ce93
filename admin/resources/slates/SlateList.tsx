import { Box, Typography } from "@mui/material";
import { Loading, useRequireAccess } from "react-admin";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import type { SlateLine } from "../../shared/slateTypes";
import { useAll } from "../../shared/useAll";
import { useCampaign } from "../../shared/useCampaign";
import { useFailures } from "../../shared/useFailures";
import { useT } from "../../shared/useT";
import { ComposeButton } from "./ComposeButton";
import SlateShow from "./SlateShow";

/** The slate of the chosen campaign: the newest, with the way to those before it. */
const SlateList = () => {
  useRequireAccess({ resource: "slates", action: "list" });
  const t = useT();
  const campaign = useCampaign();
  const failed = useFailures().length > 0;
  const all = useAll<SlateLine>(
    "slates",
    { campaignId: campaign?.id },
    { field: "number", order: "DESC" },
    campaign !== undefined,
  );
  if (!campaign || !all) return failed ? null : <Loading />;
  const [newest] = all;
  if (newest) return <SlateShow key={newest.id} id={newest.id} />;
  return (
    <Box>
      <PageHead title={t("slates.title")} actions={<ComposeButton campaignId={campaign.id} />} />
      <Panel title={t("slates.none")}>
        <Typography>{t("slates.noneHint")}</Typography>
      </Panel>
    </Box>
  );
};

export default SlateList;
