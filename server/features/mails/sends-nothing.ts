import type { Campaign } from "../campaigns/campaign";
import type { Clock } from "../clock/clock";

/** Whether mails are withheld: on a demonstration's clock, and for a campaign whose people are invented. */
export const sendsNothing = (clock: Pick<Clock, "demonstration">, campaign: Pick<Campaign, "demonstration">): boolean => clock.demonstration || campaign.demonstration;
