import type { ListWaiving } from "./best-list";
import type { Displacement, SlateCandidate } from "./slate-problem";

/** Each of those whom the votes alone would have chosen and who is not on the list: which rules keep them out, and who stands there. */
export async function displacements(waiving: ListWaiving, rules: string[], chosen: SlateCandidate[], unconstrained: SlateCandidate[]): Promise<Displacement[]> {
  const out = unconstrained.filter((candidate) => !chosen.includes(candidate));
  const entrants = chosen.filter((candidate) => !unconstrained.includes(candidate));
  const displaced: Displacement[] = [];
  for (const { id, awardId } of out) {
    const turn = out.filter((other) => other.awardId === awardId).findIndex((other) => other.id === id);
    const replacedBy = entrants.filter((entrant) => entrant.awardId === awardId)[turn]?.id ?? null;
    displaced.push({ id, rules: await rulesThatKeepOut(id, waiving, rules), replacedBy });
  }
  return displaced;
}

/** Rules each of which lets the candidate in when waived alone; where none does, a set none of which can be left unwaived. */
async function rulesThatKeepOut(id: string, waiving: ListWaiving, rules: string[]): Promise<string[]> {
  const entersWithout = async (waived: string[]) => (await waiving(new Set(waived))).chosen.some((candidate) => candidate.id === id);
  const alone: string[] = [];
  for (const rule of rules) if (await entersWithout([rule])) alone.push(rule);
  return alone.length > 0 ? alone : withoutSuperfluous(rules, entersWithout);
}

/**
 * Rules that contradict each other: where the list fills fewer places than it could without any rule, a set of rules
 * that by itself leaves as many of them empty, and of which none can be left out.
 */
export async function conflictOf(waiving: ListWaiving, rules: string[], fillable: number): Promise<string[]> {
  const filled = (await waiving(new Set())).chosen.length;
  if (filled === fillable) return [];
  return withoutSuperfluous(rules, async (kept) => (await waiving(new Set(rules.filter((rule) => !kept.includes(rule))))).chosen.length === filled);
}

/** Drops one rule after another as long as the rest still does it (deletion filter). */
async function withoutSuperfluous(rules: string[], does: (rules: string[]) => Promise<boolean>): Promise<string[]> {
  let needed = rules;
  for (const rule of rules) {
    const rest = needed.filter((other) => other !== rule);
    if (await does(rest)) needed = rest;
  }
  return needed;
}
