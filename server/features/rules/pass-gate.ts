import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { loadCalendar } from "../calendar/load-calendar";
import { RuleSetting } from "../campaigns/rule-setting";
import { caseOn, type StoredFacts } from "./case";
import { type Judged, judgeBy } from "./evaluate";
import type { NominationFacts } from "./facts";
import { nominationRules } from "./registry";
import type { Gate } from "./verdict";

/** The facts of a nomination as they stand in this transaction. */
export async function factsOf({ manager, clock }: Pick<Act, "manager" | "clock">, nominationId: string): Promise<NominationFacts> {
  const [row] = await manager.query<[{ facts: StoredFacts }]>("select app.nomination_facts($1) as facts", [nominationId]);
  return caseOn(clock.today(), row.facts, await loadCalendar(manager));
}

/** What the rules of its campaign say to a nomination as it stands in this transaction; facts that are known already are not read again. */
export async function judgeNomination(act: Pick<Act, "manager" | "clock">, { id, campaignId }: { id: string; campaignId: string }, known?: NominationFacts): Promise<Judged[]> {
  const judge = judgeBy(nominationRules, await settingsOf(act.manager, campaignId));
  const facts = known ?? (await factsOf(act, id));
  return judge(facts, facts.waivers);
}

/**
 * Lets a nomination pass a gate, or refuses it with every rule that stops it there: which rule, which article,
 * which facts, how to mend it.
 */
export async function passGate(act: Pick<Act, "manager" | "clock">, nomination: { id: string; campaignId: string }, gate: Gate, known?: NominationFacts): Promise<void> {
  const stopping = (await judgeNomination(act, nomination, known)).filter(({ stops }) => stops.includes(gate));
  if (stopping.length > 0) throw brokenRules(stopping);
}

/** How a campaign sets its rules. */
export function settingsOf(manager: EntityManager, campaignId: string): Promise<RuleSetting[]> {
  return manager.findBy(RuleSetting, { campaignId });
}

/** The refusal that lists what stands in the way. */
export function brokenRules(stopping: Judged[]): DeskError {
  const list = { zh: stopping.map(({ title, facts }) => `${title}：${facts.zh}`).join("；"), en: stopping.map(({ rule, facts }) => `${rule}: ${facts.en}`).join("; ") };
  return new DeskError("RULES_BROKEN", {
    field: stopping[0]?.field ?? undefined,
    facts: { count: stopping.length, list },
    findings: stopping.map(({ rule, article, facts, remedy }) => ({ rule, article, facts, remedy: remedy ?? { zh: "", en: "" } })),
  });
}
