import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { Award } from "../campaigns/award";
import { RuleSetting } from "../campaigns/rule-setting";
import { AWARD } from "../campaigns/words";
import { backFill as R23 } from "../rules/r23-back-fill";
import type { BackFillInput } from "./inputs";
import { rulesAgainst } from "./keeps-slate-rules";
import { lockOutcomes } from "./lock-outcomes";
import { moveOutcome } from "./move-outcome";
import type { Outcome } from "./outcome";
import { OutcomeState } from "./outcome-state";
import { STANDING } from "./outcome-table";
import { placesLost } from "./places-lost";
import { rulesBroken } from "./rule-broken";

/**
 * Fills one place that was lost from the ranked reserve, where the campaign's R23 says so. The next in order with whom
 * the rules of the whole list hold follows; a place lost by a disqualification stays empty (R18).
 */
export async function backFill(act: Act, input: BackFillInput): Promise<Outcome> {
  const { manager } = act;
  const { campaignId, awardId } = input;
  const { outcomes } = await lockOutcomes(manager, campaignId);
  const award = await manager.findOneBy(Award, { id: awardId, campaignId });
  if (!award) throw new DeskError("NOT_FOUND", { field: "awardId", facts: { what: AWARD } });
  await checkMode(manager, campaignId);
  await checkPlaces(manager, award, outcomes);
  const { entrant, passedOver } = await nextInReserve(manager, campaignId, outcomes.filter((one) => one.awardId === awardId), outcomes);

  const { document = null } = tidy({ document: input.document });
  const notes = passedOver.map(({ reserve, rules }) => `候补第 ${reserve} 名因 ${rules.join("、")} 未递补`);
  const reason = notes.length > 0 ? `${input.reason.trim()}（${notes.join("；")}）` : input.reason.trim();
  return moveOutcome(act, Object.assign(entrant, { reserve: null }), { to: OutcomeState.SELECTED, reason, document });
}

/** Whether dropped names are followed at all. */
async function checkMode(manager: EntityManager, campaignId: string): Promise<void> {
  const setting = await manager.findOneBy(RuleSetting, { campaignId, rule: R23.id, enabled: true });
  if (setting && R23.settings.parse(setting.parameters).mode === "RANKED_RESERVE") return;
  const facts = { zh: "本次活动设定不递补", en: "This campaign does not fill places that were lost" };
  const remedy = { zh: "确需递补的，先调整规则 R23", en: "Change rule R23 first if they are to be filled" };
  throw await rulesBroken(manager, campaignId, [{ rule: R23.id, facts, remedy }]);
}

/** A place must be free: fewer stand than the province reports, and not by a disqualification. */
async function checkPlaces(manager: EntityManager, { id, name, provinceQuota }: Award, outcomes: Outcome[]): Promise<void> {
  const { free, forfeited, filled } = await placesLost(manager, id);
  const standing = outcomes.filter((one) => one.awardId === id && STANDING.includes(one.state)).length;
  if (free > filled && standing < provinceQuota) return;
  const because = forfeited > 0 ? { zh: `，另有 ${forfeited} 个因取消资格收回，不得递补（R18）`, en: `; ${forfeited} lost by a disqualification are never filled (R18)` } : { zh: "", en: "" };
  refuseField(
    "awardId",
    `${name}没有可递补的空额：未入围或放弃 ${free} 个，已递补 ${filled} 个${because.zh}。`,
    `${name} has no place to fill: ${free} lost by feedback or withdrawal, ${filled} filled already${because.en}.`,
  );
}

interface Next {
  entrant: Outcome;
  passedOver: { reserve: number | null; rules: string[] }[];
}

async function nextInReserve(manager: EntityManager, campaignId: string, ofAward: Outcome[], outcomes: Outcome[]): Promise<Next> {
  const reserve = ofAward.filter((one) => one.state === OutcomeState.NOT_SELECTED && one.reserve !== null).sort((a, b) => Number(a.reserve) - Number(b.reserve));
  if (reserve.length === 0) refuseField("awardId", "没有候补的推荐对象。", "nobody is left in the reserve.");
  const passedOver: Next["passedOver"] = [];
  for (const entrant of reserve) {
    const rules = await rulesAgainst(manager, outcomes, entrant);
    if (rules.length === 0) return { entrant, passedOver };
    passedOver.push({ reserve: entrant.reserve, rules });
  }
  const breaches = [...new Set(passedOver.flatMap(({ rules }) => rules))].map((rule) => ({
    rule,
    field: "awardId",
    facts: { zh: `候补对象递补后名单不符合 ${rule}`, en: `With anybody of the reserve the list would break ${rule}` },
    remedy: { zh: "该名额保持空缺", en: "The place stays empty" },
  }));
  throw await rulesBroken(manager, campaignId, breaches);
}
