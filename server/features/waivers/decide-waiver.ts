import type { EntityManager } from "typeorm";
import { z } from "zod";
import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { Role } from "../accounts/role";
import { RuleSetting } from "../campaigns/rule-setting";
import { Nomination } from "../nominations/nomination";
import { OfficeBody } from "../office/office-body";
import type { DecideWaiverInput } from "./inputs";
import { Waiver } from "./waiver";
import { refuseSettled, wrongState } from "./waivable";
import { WaiverState } from "./waiver-state";
import { WAIVER, WAIVER_STATE_WORDS } from "./words";

const ACT = { zh: "审批豁免", en: "decided on" };
const ROLES: Record<OfficeBody, Role> = { [OfficeBody.LEADING_GROUP]: Role.LEADING_GROUP, [OfficeBody.OFFICE]: Role.OFFICE };

/** The part of an "in principle" rule's settings that says who waives it; where it says nothing, the leading group does. */
const deciders = z.object({ waivedBy: z.enum(OfficeBody).default(OfficeBody.LEADING_GROUP) });

/** Grants or refuses a waiver; who may is a setting of the rule. What was decided stays: the unit may ask anew. */
export async function decideWaiver(act: Act, { id, version, grant, opinion }: DecideWaiverInput): Promise<Waiver> {
  const { manager, actor, clock } = act;
  const waiver = await loadRequested(manager, id, version);
  const nomination = await manager.findOneByOrFail(Nomination, { id: waiver.nominationId });
  await refuseSettled(act, nomination, ACT);
  const { parameters } = await manager.findOneByOrFail(RuleSetting, { campaignId: nomination.campaignId, rule: waiver.rule });
  if (actor.role !== ROLES[deciders.parse(parameters).waivedBy]) throw new DeskError("FORBIDDEN", { field: "grant" });
  waiver.state = grant ? WaiverState.GRANTED : WaiverState.REFUSED;
  waiver.opinion = opinion.trim();
  waiver.decidedBy = actor.name;
  waiver.decidedAt = clock.now().toISOString();
  return manager.save(waiver);
}

/**
 * Locks the request. Once decided the row wall gives nobody the lock, also whoever waited for it: read without, it says
 * who was faster.
 */
async function loadRequested(manager: EntityManager, id: string, version: number): Promise<Waiver> {
  const waiver = (await manager.findOne(Waiver, { where: { id }, lock: { mode: "pessimistic_write" } })) ?? (await manager.findOneBy(Waiver, { id }));
  if (!waiver) throw new DeskError("NOT_FOUND", { facts: { what: WAIVER } });
  if (waiver.version !== version) throw new DeskError("CONFLICT", { facts: { given: version, current: waiver.version } });
  if (waiver.state !== WaiverState.REQUESTED) throw wrongState(WAIVER_STATE_WORDS[waiver.state], ACT);
  return waiver;
}
