import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import { mask } from "../../vault";
import type { Act } from "../../verb";
import { openCampaign } from "../campaigns/open-campaign";
import { Nomination } from "../nominations/nomination";
import type { RecordObjectionInput } from "./inputs";
import { Objection } from "./objection";
import { Publicity } from "./publicity";
import { PUBLICITY } from "./words";

/**
 * Puts an objection on record. It holds the nomination until it is closed (R05), also where it comes in late or against
 * a publicity that was begun anew since.
 */
export async function recordObjection({ manager, actor, clock, vault }: Act, input: RecordObjectionInput): Promise<Objection> {
  const { publicityId, receivedOn, objectorKind } = input;
  const publicity = await manager.findOneBy(Publicity, { id: publicityId });
  if (!publicity) throw new DeskError("NOT_FOUND", { field: "publicityId", facts: { what: PUBLICITY } });
  const { nominationId, unitId, seat, startsOn } = publicity;
  const { campaignId } = await manager.findOneByOrFail(Nomination, { id: nominationId });
  await openCampaign(manager, campaignId);
  const today = clock.today();
  if (receivedOn > today) refuseField("receivedOn", `晚于今天（${today}），收到后再登记。`, `is after today, ${today}: record it once it has come in.`);
  if (receivedOn < startsOn) refuseField("receivedOn", `早于公示开始日（${startsOn}），请核对。`, `is before the publicity began on ${startsOn}; check the date.`);
  const { objectorName, content } = tidy({ objectorName: input.objectorName, content: input.content });
  const { objectorContact } = tidy({ objectorContact: input.objectorContact });
  const reached = objectorContact ? { objectorContactSealed: vault.seal(objectorContact, "objections.objector_contact_sealed"), objectorContactMasked: mask(objectorContact, 3, 4) } : {};
  const recorded = { recordedBy: actor.name, recordedAt: clock.now().toISOString() };
  return manager.save(manager.create(Objection, { publicityId, nominationId, unitId, seat, receivedOn, objectorKind, objectorName, content, ...reached, ...recorded }));
}
