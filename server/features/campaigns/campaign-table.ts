import { CampaignState } from "./campaign-state";

const { DRAFT, OPEN, CLOSED, ARCHIVED } = CampaignState;

/** What an office does to a campaign as a whole. */
export enum CampaignAct {
  UPDATED = "UPDATED",
  OPENED = "OPENED",
  CLOSED = "CLOSED",
  ARCHIVED = "ARCHIVED",
}

interface Transition {
  from: CampaignState;
  /** Undefined: the state stays. */
  to?: CampaignState;
}

/**
 * The life of a campaign: it only goes forward, and is changed only while it is being prepared. The database's
 * trigger `guard_campaign` says the same; a test compares the two.
 */
export const CAMPAIGN_TRANSITIONS: Record<CampaignAct, Transition> = {
  [CampaignAct.UPDATED]: { from: DRAFT },
  [CampaignAct.OPENED]: { from: DRAFT, to: OPEN },
  [CampaignAct.CLOSED]: { from: OPEN, to: CLOSED },
  [CampaignAct.ARCHIVED]: { from: CLOSED, to: ARCHIVED },
};
