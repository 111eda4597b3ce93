import type { EntityManager } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import type { Campaign } from "../campaigns/campaign";
import type { Outcome } from "./outcome";
import { ProvincialPublicity } from "./provincial-publicity";
import type { PublicityStage } from "./publicity-stage";
import { STAGE_WORDS } from "./words";

interface Leaving {
  stage: PublicityStage;
  nominees: Outcome[];
  /** The day the report left: the publicity was over by then. */
  reportedOn: string;
}

/** Refuses a report that comes before the end of the publicity the campaign asks for, or names somebody it did not show. */
export async function checkShown(manager: EntityManager, campaign: Campaign, { stage, nominees, reportedOn }: Leaving): Promise<void> {
  if (!campaign.publicityStages.includes(stage)) return;
  const words = STAGE_WORDS[stage];
  const standing = (await manager.findBy(ProvincialPublicity, { campaignId: campaign.id, stage })).find(({ stopReason }) => stopReason === null);
  if (!standing) refuseField("stage", `尚无有效的${words.zh}，请先公示。`, `there is no ${words.en} that stands: show the list first.`);
  const { startsOn, endsOn, shown } = standing;
  if (endsOn >= reportedOn) {
    refuseField("reportedOn", `${words.zh}自 ${startsOn} 至 ${endsOn}，期满后方可上报。`, `is not after the ${words.en}, which runs from ${startsOn} to ${endsOn}.`);
  }
  const ids = new Set((shown as { nominationId: string }[]).map(({ nominationId }) => nominationId));
  const unseen = nominees.filter(({ nominationId }) => !ids.has(nominationId)).map(({ name }) => name);
  if (unseen.length === 0) return;
  const names = unseen.join("、");
  refuseField("nominationIds", `${words.zh}未包括：${names}。请撤下后重新公示。`, `not shown in the ${words.en}: ${names}. Take it down and show the list anew.`);
}
