import type { Column } from "../../shared/columns";
import { ListPage } from "../../shared/ListPage";
import type { CampaignLine } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";

const columns: Column<CampaignLine>[] = [
  {
    source: "name",
    label: "resources.campaigns.fields.name",
    text: ({ name }) => name,
    sort: true,
    wrap: true,
  },
  {
    source: "noticeNumber",
    label: "resources.campaigns.fields.noticeNumber",
    text: ({ noticeNumber }) => noticeNumber,
  },
  {
    source: "year",
    label: "resources.campaigns.fields.year",
    text: ({ year }) => year,
    sort: true,
    align: "right",
  },
  {
    source: "state",
    label: "resources.campaigns.fields.state",
    text: ({ state }, t) => t(`enums.campaignState.${state}`),
    sort: true,
  },
  {
    source: "contactDeadline",
    label: "resources.campaigns.fields.contactDeadline",
    text: ({ contactDeadline }) => contactDeadline,
    sort: true,
  },
  {
    source: "materialsDeadline",
    label: "resources.campaigns.fields.materialsDeadline",
    text: ({ materialsDeadline }) => materialsDeadline,
    sort: true,
  },
];

/** All campaigns. */
const CampaignList = () => (
  <ListPage<CampaignLine>
    title={useT()("menu.campaigns")}
    columns={columns}
    sort={{ field: "year", order: "DESC" }}
    createLabel={useT()("campaignLife.add")}
    rowClick="show"
  />
);

export default CampaignList;
