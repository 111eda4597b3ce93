import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { judgeBy } from "../rules/evaluate";
import type { CampaignFacts } from "../rules/facts";
import { brokenRules, settingsOf } from "../rules/pass-gate";
import { campaignRules } from "../rules/registry";
import { Gate } from "../rules/verdict";
import type { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { CampaignAct } from "./campaign-table";
import { loadCampaign } from "./load-campaign";

/** Opens a campaign (`openCampaign` of the API): the province's quota and the difference must hold (R01, R02). Its settings are locked from here on. */
export async function startCampaign({ manager }: Act, input: ReferenceInput): Promise<Campaign> {
  const campaign = await loadCampaign(manager, input, CampaignAct.OPENED);
  const judge = judgeBy(campaignRules, await settingsOf(manager, campaign.id));
  const [row] = await manager.query<[{ facts: CampaignFacts }]>("select app.campaign_facts($1) as facts", [campaign.id]);
  const stopping = judge(row.facts).filter(({ stops }) => stops.includes(Gate.OPENING));
  if (stopping.length > 0) throw brokenRules(stopping);
  campaign.state = CampaignState.OPEN;
  return manager.save(campaign);
}
