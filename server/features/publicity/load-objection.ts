import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import { openCampaign } from "../campaigns/open-campaign";
import { Nomination } from "../nominations/nomination";
import { Objection } from "./objection";
import { HANDLED, OBJECTION } from "./words";

/** Not who objects: a unit may not read that, and the acts need it for nobody. */
const SEEN = { id: true, nominationId: true, handling: true, outcome: true, version: true } as const;

type SeenObjection = Pick<Objection, keyof typeof SEEN>;

/** Locks an objection that is still open; a closed one stays as it is. */
export async function loadObjection(manager: EntityManager, { id, version }: ReferenceInput): Promise<SeenObjection> {
  const seen = await manager.findOne(Objection, { where: { id }, select: SEEN });
  if (!seen) throw new DeskError("NOT_FOUND", { facts: { what: OBJECTION } });
  const { campaignId } = await manager.findOneByOrFail(Nomination, { id: seen.nominationId });
  await openCampaign(manager, campaignId);
  const objection = await manager.findOne(Objection, { where: { id }, select: SEEN, lock: { mode: "pessimistic_write" } });
  const { outcome, version: current } = objection ?? (await manager.findOneOrFail(Objection, { where: { id }, select: SEEN }));
  if (outcome !== null) {
    const facts = { state: { zh: "已办结", en: "closed" }, act: HANDLED, allowed: { zh: "办结的异议只供查阅。", en: "A closed objection is kept for the record only." } };
    throw new DeskError("WRONG_STATE", { facts });
  }
  if (!objection) throw new DeskError("FORBIDDEN");
  if (current !== version) throw new DeskError("CONFLICT", { facts: { given: version, current } });
  return objection;
}
