import { ListPage } from "../../shared/ListPage";
import { showLink } from "../../shared/links";
import type { WaiverLine } from "../../shared/schema";
import { useCampaign } from "../../shared/useCampaign";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { BulkDecide } from "./BulkDecide";
import { columns } from "./columns";
import { useDecides } from "./useDecides";
import { WaiverTabs } from "./WaiverTabs";

/** Requests of the chosen campaign to waive a rule, each leading to its nomination, where it is decided with everything in view. */
const WaiverList = () => {
  const t = useT();
  const decides = useMay()("decideWaiver");
  const unit = useMe()?.account.unit;
  const campaign = useCampaign();
  const decidesOn = useDecides(campaign?.id ?? "");
  if (!campaign) return null;
  const decidable = ({ state, rule }: WaiverLine) => state === "REQUESTED" && decidesOn(rule);
  return (
    <ListPage<WaiverLine>
      title={t("menu.waivers")}
      columns={unit ? columns.filter(({ source }) => source !== "unit") : columns}
      sort={{ field: "requestedAt", order: "DESC" }}
      filter={{ campaignId: campaign.id }}
      filterDefaultValues={decides ? { state: "REQUESTED" } : undefined}
      tabs={<WaiverTabs />}
      bulk={decides ? <BulkDecide decidable={decidable} /> : undefined}
      selectable={decidable}
      rowClick={(_id, _resource, { nominationId }) => showLink("nominations", nominationId)}
    />
  );
};

export default WaiverList;
