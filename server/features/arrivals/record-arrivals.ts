import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField, refuseFields } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { RuleSetting } from "../campaigns/rule-setting";
import { Nomination } from "../nominations/nomination";
import { materials } from "../rules/r17-materials";
import { RecommendingUnit } from "../units/recommending-unit";
import { UNIT } from "../units/words";
import { checkLines } from "./check-lines";
import type { RecordArrivalsInput } from "./inputs";
import { PaperArrival } from "./paper-arrival";

/**
 * Puts one delivery of papers on record, all its lines or none (R17): which papers there are, the campaign's settings
 * say; how many of them are enough, too. More than enough is recorded as it came.
 */
export async function recordArrivals({ manager, actor, clock }: Act, input: RecordArrivalsInput): Promise<PaperArrival[]> {
  const { campaignId, unitId, arrivedOn, lines } = input;
  const campaign = await loadRunningCampaign(manager, campaignId);
  const unit = await manager.findOneBy(RecommendingUnit, { id: unitId });
  if (!unit) throw new DeskError("NOT_FOUND", { field: "unitId", facts: { what: UNIT } });
  refuseDay(arrivedOn, { today: clock.today(), year: campaign.year });
  const papers = await papersOf(manager, campaignId);
  const nominations = await manager.find(Nomination, { where: { campaignId, unitId }, select: { id: true, name: true, state: true } });
  const [first, ...others] = checkLines(lines, { ...papers, nominations: new Map(nominations.map((one) => [one.id, one])) });
  if (first) refuseFields([first, ...others]);
  const { remark = null } = tidy({ remark: input.remark });
  const common = { campaignId, unitId, seat: unit.seat, arrivedOn, remark, receivedBy: actor.name, recordedAt: clock.now().toISOString() };
  const made = lines.map(({ nominationId, paper, copies, a4, sealed }) => manager.create(PaperArrival, { ...common, nominationId: nominationId ?? null, paper: paper.trim(), copies, a4, sealed }));
  return manager.save(made);
}

/** What has not come yet is not recorded, nor is what came before the year of the campaign. */
function refuseDay(arrivedOn: string, { today, year }: { today: string; year: number }): void {
  const begin = `${year}-01-01`;
  if (arrivedOn > today) refuseField("arrivedOn", `${arrivedOn} 晚于今天（${today}），收到后再登记。`, `${arrivedOn} is after today, ${today}: record it once it has come in.`);
  if (arrivedOn < begin) refuseField("arrivedOn", `${arrivedOn} 早于本次活动（${begin} 起），请核对年份。`, `${arrivedOn} is before this campaign, which begins with ${begin}; check the year.`);
}

/** The papers a campaign asks for; where it does not apply R17, none are recorded. */
async function papersOf(manager: EntityManager, campaignId: string): Promise<{ perUnit: string[]; perNominee: string[] }> {
  const setting = await manager.findOneBy(RuleSetting, { campaignId, rule: materials.id, enabled: true });
  if (!setting) refuseField("campaignId", "本次活动未启用规则 R17，不收纸质材料；需要登记的，请先在“规则与期限”中启用。", "this campaign does not apply R17 and takes no papers; turn the rule on first.");
  return materials.settings.parse(setting.parameters);
}
