import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const CAMPAIGN: Text = { zh: "评选推荐活动", en: "campaign" };
