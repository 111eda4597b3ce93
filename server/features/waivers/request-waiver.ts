import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { RuleKind } from "../campaigns/rule-kind";
import { Nomination } from "../nominations/nomination";
import { NOMINATION } from "../nominations/words";
import { judgeBy } from "../rules/evaluate";
import { FindingVerdict } from "../rules/finding";
import { factsOf, settingsOf } from "../rules/pass-gate";
import { nominationRules } from "../rules/registry";
import type { RequestWaiverInput } from "./inputs";
import { Waiver } from "./waiver";
import { refuseSettled } from "./waivable";

/**
 * Asks that a rule that binds in principle (notice 三（三）) be waived for a nomination that breaks it now. One request
 * a rule stands at a time; after a refusal another may be made.
 */
export async function requestWaiver(act: Act, { nominationId, rule, justification }: RequestWaiverInput): Promise<Waiver> {
  const { manager, actor, clock } = act;
  const nomination = await lockNomination(manager, nominationId);
  await refuseSettled(act, nomination, { zh: "申请豁免", en: "given a waiver" });
  await refuseUnlessBroken(act, nomination, rule);
  const { unitId, seat } = nomination;
  return manager.save(manager.create(Waiver, { nominationId, unitId, seat, rule, justification: justification.trim(), requestedBy: actor.name, requestedAt: clock.now().toISOString() }));
}

/** Holds the nomination until the request is in: it is not decided meanwhile. One of a unit below is read, not worked on. */
async function lockNomination(manager: EntityManager, id: string): Promise<Nomination> {
  const nomination = await manager.findOne(Nomination, { where: { id }, lock: { mode: "pessimistic_write" } });
  if (nomination) return nomination;
  if (await manager.existsBy(Nomination, { id })) throw new DeskError("FORBIDDEN", { field: "nominationId" });
  throw new DeskError("NOT_FOUND", { field: "nominationId", facts: { what: NOMINATION } });
}

async function refuseUnlessBroken(act: Act, { id, campaignId }: Nomination, rule: string): Promise<void> {
  const setting = (await settingsOf(act.manager, campaignId)).find((one) => one.rule === rule && one.enabled);
  if (!setting) refuseField("rule", "本次活动未启用该项规定，无需申请豁免。", "this campaign does not apply the rule: no waiver is needed.");
  if (setting.kind !== RuleKind.IN_PRINCIPLE) refuseField("rule", "只有“原则上”的规定可以申请豁免。", "only a rule that binds in principle can be waived.");
  const findings = judgeBy(nominationRules, [setting])(await factsOf(act, id));
  if (!findings.some(({ verdict }) => verdict === FindingVerdict.BROKEN)) refuseField("rule", "目前符合该项规定，无需申请豁免。", "the nomination does not break the rule: no waiver is needed.");
}
