import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Text } from "../../errors/registry";
import { openCampaign } from "../campaigns/open-campaign";
import { Revocation } from "../honours/revocation";
import { RevocationState } from "../honours/revocation-state";
import { REVOCATION_WORDS } from "../honours/words";
import { Nomination } from "../nominations/nomination";
import { PREPARING } from "../nominations/state-table";
import { NOMINATION, STATE_WORDS } from "../nominations/words";
import { ProcedureRecord } from "../procedure/procedure-record";
import { Objection } from "../publicity/objection";
import { Publicity } from "../publicity/publicity";
import { AttachmentAbout, OF_WHOLE } from "./attachment-about";

/** What a file is, or is to be, attached to. */
export interface Place {
  nominationId: string;
  about: AttachmentAbout;
  aboutId?: string | null;
}

const WHILE_PREPARED: Text = { zh: "附件在草稿或退回修改时添加、移除。", en: "Attachments change while it is a draft or returned." };
const WHILE_OPEN: Text = { zh: "办结的异议只供查阅。", en: "A closed objection is kept for the record only." };
const WHILE_PROPOSED: Text = { zh: "已作决定的撤销事项只供查阅。", en: "Proceedings that are decided are kept for the record only." };

/**
 * Locks the place a file hangs on while its files change: a draft or returned nomination for the unit's files, an open
 * objection or proposed revocation for the office's, the latter after the campaign, too. `act` is what refusals call
 * it. Whose place it is, the row wall decides.
 */
export async function loadAttachable(manager: EntityManager, { nominationId, about, aboutId = null }: Place, act: Text): Promise<Nomination> {
  const nomination = await manager.findOneBy(Nomination, { id: nominationId });
  if (!nomination) throw new DeskError("NOT_FOUND", { field: "nominationId", facts: { what: NOMINATION } });
  if (about === AttachmentAbout.REVOCATION) {
    await lock(manager, `revocations of ${nominationId}`);
    await checkRevocation(manager, aboutId ?? "", nominationId, act);
    return nomination;
  }
  await openCampaign(manager, nomination.campaignId);
  if (OF_WHOLE.includes(about) !== (aboutId === null)) refuseAboutId();
  if (about === AttachmentAbout.OBJECTION) {
    await lock(manager, `objections of ${nominationId}`);
    await checkObjection(manager, { id: aboutId ?? "", nominationId }, act);
    return nomination;
  }
  const locked = await manager.findOne(Nomination, { where: { id: nominationId }, lock: { mode: "pessimistic_write" } });
  if (!locked) throw new DeskError("FORBIDDEN");
  if (!PREPARING.includes(locked.state)) throw new DeskError("WRONG_STATE", { facts: { state: STATE_WORDS[locked.state], act, allowed: WHILE_PREPARED } });
  const part = about === AttachmentAbout.PROCEDURE_STEP ? ProcedureRecord : Publicity;
  if (aboutId !== null && !(await manager.existsBy(part, { id: aboutId, nominationId }))) refuseAboutId();
  return locked;
}

/** Waits until nobody else who locks the same thing is at work; until the transaction ends. */
export async function lock(manager: EntityManager, thing: string): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`attachments: ${thing}`]);
}

async function checkObjection(manager: EntityManager, where: { id: string; nominationId: string }, act: Text): Promise<void> {
  const objection = await manager.findOne(Objection, { where, select: { id: true, outcome: true } });
  if (!objection) refuseAboutId();
  if (objection.outcome !== null) throw new DeskError("WRONG_STATE", { facts: { state: { zh: "已办结", en: "closed" }, act, allowed: WHILE_OPEN } });
}

async function checkRevocation(manager: EntityManager, id: string, nominationId: string, act: Text): Promise<void> {
  const revocation = id === "" ? null : await manager.findOne(Revocation, { where: { id, honour: { nominationId } } });
  if (!revocation) refuseAboutId();
  if (revocation.state !== RevocationState.PROPOSED) throw new DeskError("WRONG_STATE", { facts: { state: REVOCATION_WORDS[revocation.state], act, allowed: WHILE_PROPOSED } });
}

function refuseAboutId(): never {
  refuseField("aboutId", "不属于该推荐对象，请从其推荐程序、公示、异议或撤销事项中选择；附于推荐对象本身的不填。", "is no step, publicity, objection or revocation of this nomination; left out for the nomination as a whole.");
}
