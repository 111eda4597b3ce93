import icon from "@mui/icons-material/RuleOutlined";
import { lazy } from "react";
import type { Campaign } from "../../shared/schema";

export const campaigns = {
  name: "campaigns",
  icon,
  list: lazy(() => import("./CampaignList")),
  show: lazy(() => import("./CampaignShow")),
  create: lazy(() => import("./CampaignCreate")),
  edit: lazy(() => import("./CampaignEdit")),
  recordRepresentation: ({ name }: Campaign) => name,
};
