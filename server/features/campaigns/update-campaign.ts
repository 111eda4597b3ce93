import { changed, given } from "../../database/changed";
import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import type { ReviewLevel } from "../nominations/review-level";
import { followDates } from "./bound-parameters";
import type { Campaign } from "./campaign";
import { CampaignAct } from "./campaign-table";
import type { UpdateCampaignInput } from "./inputs";
import { loadCampaign } from "./load-campaign";
import { refuseWrongDates } from "./refuse-wrong-dates";

/** Changes a campaign in preparation; rules that repeat its dates follow. Once it runs its settings are locked. */
export async function updateCampaign({ manager }: Act, input: UpdateCampaignInput): Promise<Campaign> {
  const campaign = await loadCampaign(manager, input, CampaignAct.UPDATED);
  const { name, noticeNumber, referenceDate, contactDeadline, materialsDeadline, reviewLevels, reserveAtDraft, votingQuorum, votingMajority, publicityStages, resultsFrom } = input;
  if (reviewLevels) refuseWrongLevels(reviewLevels);
  Object.assign(
    campaign,
    changed({ ...tidy({ name, noticeNumber }), referenceDate, contactDeadline, materialsDeadline, reviewLevels, reserveAtDraft, votingQuorum, votingMajority, publicityStages: publicityStages && [...new Set(publicityStages)] }),
    given({ resultsFrom }),
  );
  refuseWrongDates(campaign);
  await followDates(manager, campaign);
  return manager.save(campaign);
}

/** The office decides last; below it the unit's level may review first. */
function refuseWrongLevels(levels: ReviewLevel[]): void {
  if (["OFFICE", "UNIT,OFFICE"].includes(levels.join())) return;
  refuseField("reviewLevels", "审核层级为“办公室”，或“推荐单位、办公室”两级，办公室在后。", "the levels are OFFICE alone, or UNIT and then OFFICE.");
}
