import { ListPage } from "../../shared/ListPage";
import { showLink } from "../../shared/links";
import type { WaiverLine } from "../../shared/schema";
import { useCampaign } from "../../shared/useCampaign";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { columns } from "./columns";
import { WaiverTabs } from "./WaiverTabs";

/** Requests of the chosen campaign to waive a rule, each leading to its nomination, where it is decided with everything in view. */
const WaiverList = () => {
  const t = useT();
  const decides = useMay()("decideWaiver");
  const unit = useMe()?.account.unit;
  const campaign = useCampaign();
  if (!campaign) return null;
  return (
    <ListPage<WaiverLine>
      title={t("menu.waivers")}
      columns={unit ? columns.filter(({ source }) => source !== "unit") : columns}
      sort={{ field: "requestedAt", order: "DESC" }}
      filter={{ campaignId: campaign.id }}
      filterDefaultValues={decides ? { state: "REQUESTED" } : undefined}
      tabs={<WaiverTabs />}
      rowClick={(_id, _resource, { nominationId }) => showLink("nominations", nominationId)}
    />
  );
};

export default WaiverList;
