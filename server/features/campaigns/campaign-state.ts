import { registerEnumType } from "type-graphql";

/** Where a campaign stands. Only an open one takes nominations. */
export enum CampaignState {
  DRAFT = "DRAFT",
  OPEN = "OPEN",
  CLOSED = "CLOSED",
  ARCHIVED = "ARCHIVED",
}

registerEnumType(CampaignState, {
  name: "CampaignState",
  description: "Where a campaign stands. Only an open one takes nominations.",
  valuesConfig: {
    DRAFT: { description: "筹备: being prepared; units do not work on it yet." },
    OPEN: { description: "进行中: units nominate, offices review." },
    CLOSED: { description: "已结束: nothing changes any more." },
    ARCHIVED: { description: "已归档: kept for reading." },
  },
});
