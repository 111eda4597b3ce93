import type { EntityManager } from "typeorm";
import { keepsConstraints } from "../slates/keeps-constraints";
import { Slate } from "../slates/slate";
import type { SlateConstraint, SlateProblem } from "../slates/slate-problem";
import type { Outcome } from "./outcome";
import { STANDING } from "./outcome-table";

/**
 * The rules of the whole list (R06, R09, R15) that would not hold if somebody came onto it, as the signed slate froze
 * them. One that is broken already, because somebody dropped out, does not stop whoever makes it no worse.
 */
export async function rulesAgainst(manager: EntityManager, outcomes: Outcome[], entrant: Outcome): Promise<string[]> {
  const { problem } = await manager.findOneByOrFail(Slate, { id: entrant.slateId });
  const { candidates, constraints } = problem as SlateProblem;
  const standing = outcomes.filter(({ state }) => STANDING.includes(state)).map(({ nominationId }) => nominationId);
  const list = [...standing, entrant.nominationId];
  const broken = constraints.filter((constraint) => worsens(constraint, entrant.nominationId) && !keepsConstraints({ awards: [], candidates, constraints: [constraint] }, list));
  return [...new Set(broken.map(({ rule }) => rule))];
}

/** Whether somebody more can bring a list nearer to breaking a constraint. */
function worsens(constraint: SlateConstraint, id: string): boolean {
  if (constraint.kind === "NOT_BOTH") return [constraint.first, constraint.second].includes(id);
  return constraint.kind === "SHARE_AT_MOST" ? constraint.of.includes(id) : constraint.among.includes(id) && !constraint.of.includes(id);
}
