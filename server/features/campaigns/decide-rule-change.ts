import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { openCampaign } from "./open-campaign";
import { RuleChange } from "./rule-change";
import { RuleChangeState } from "./rule-change-state";
import type { DecideRuleChangeInput } from "./rule-inputs";
import { RuleSetting } from "./rule-setting";
import { RULE_CHANGE } from "./words";

/** Confirms a proposed change of a rule, which sets it, or drops it; by another person than the one who proposed it. */
export async function decideRuleChange(act: Act, { id, version, confirm }: DecideRuleChangeInput): Promise<RuleChange> {
  const { manager, actor, clock } = act;
  const change = await lockChange(act, id, version);
  if (change.proposedById === actor.accountId) throw new DeskError("SECOND_PERSON_NEEDED");
  const { campaignId, rule, enabled, parameters } = change;
  await openCampaign(manager, campaignId);
  Object.assign(change, {
    state: confirm ? RuleChangeState.CONFIRMED : RuleChangeState.DROPPED,
    decidedById: actor.accountId,
    decidedBy: actor.name,
    decidedAt: clock.now().toISOString(),
  });
  const decided = await manager.save(change);
  if (confirm) await manager.update(RuleSetting, { campaignId, rule }, { enabled, parameters, version: () => "version + 1" });
  return decided;
}

/** An advisory lock, not FOR UPDATE: a change that somebody else decides meanwhile is still to be seen, to say so. */
async function lockChange({ manager }: Act, id: string, version: number): Promise<RuleChange> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [id]);
  const change = await manager.findOneBy(RuleChange, { id });
  if (!change) throw new DeskError("NOT_FOUND", { facts: { what: RULE_CHANGE } });
  if (change.version !== version) throw new DeskError("CONFLICT", { facts: { given: version, current: change.version } });
  if (change.state === RuleChangeState.PROPOSED) return change;
  const confirmed = change.state === RuleChangeState.CONFIRMED;
  throw new DeskError("WRONG_STATE", {
    facts: {
      state: confirmed ? { zh: "已生效", en: "in force" } : { zh: "未采纳", en: "dropped" },
      act: { zh: "再次确认或否决", en: "decided again" },
      allowed: { zh: "需要再调整的，请重新提出。", en: "Propose another change if it is still wanted." },
    },
  });
}
