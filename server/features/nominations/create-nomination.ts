import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { Award } from "../campaigns/award";
import { openCampaign } from "../campaigns/open-campaign";
import { WORKPLACE } from "../workplaces/words";
import { Workplace } from "../workplaces/workplace";
import type { CreateNominationInput } from "./inputs";
import { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";
import { identityOf, insertPart, partColumns, refuseWrongPart } from "./part";
import { movePlaces } from "./places";
import { recordEvent } from "./record-event";
import { ACT_WORDS } from "./words";

/** Drafts a nomination of the actor's own unit. It takes no place before it is submitted, unless the campaign reserves one for drafts. */
export async function createNomination(act: Act, input: CreateNominationInput): Promise<Nomination> {
  const { manager, actor, clock } = act;
  const { campaignId, awardId, workplaceId, deeds } = input;
  if (!actor.unitId || (input.unitId && input.unitId !== actor.unitId)) throw new DeskError("FORBIDDEN", { field: "unitId" });
  const { reserveAtDraft } = await openCampaign(manager, campaignId);
  const award = await manager.findOneBy(Award, { id: awardId, campaignId });
  if (!award) throw new DeskError("NOT_FOUND", { field: "awardId", facts: { what: { zh: "称号", en: "award" } } });
  const workplace = await manager.findOneBy(Workplace, { id: workplaceId, unitId: actor.unitId });
  if (!workplace) throw new DeskError("NOT_FOUND", { field: "workplaceId", facts: { what: WORKPLACE } });
  refuseWrongPart(award.subjectKind, input);
  const part = partColumns(act, input);

  const name = input.name.trim();
  const now = clock.now().toISOString();
  const nomination = await manager.save(
    manager.create(Nomination, {
      campaignId,
      awardId,
      subjectKind: award.subjectKind,
      unitId: actor.unitId,
      seat: actor.seat ?? undefined,
      workplaceId,
      name,
      deeds,
      position: 1 + (await manager.countBy(Nomination, { campaignId, awardId, unitId: actor.unitId })),
      identityIndex: identityOf(act, input, name, workplace),
      createdAt: now,
      updatedAt: now,
    }),
  );
  await insertPart(act, nomination, part);
  await movePlaces(act, nomination, { from: null, reserveAtDraft, reason: `${ACT_WORDS.CREATED.zh}：${name}` });
  await recordEvent(act, nomination, { act: NominationAct.CREATED, fromState: null });
  return nomination;
}
