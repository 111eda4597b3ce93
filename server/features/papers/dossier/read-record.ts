import type { FindOptionsSelect } from "typeorm";
import type { Act } from "../../../verb";
import { Role } from "../../accounts/role";
import { Attachment } from "../../attachments/attachment";
import { NominationEvent } from "../../nominations/nomination-event";
import { Review } from "../../nominations/review";
import { ProcedureRecord } from "../../procedure/procedure-record";
import { Objection } from "../../publicity/objection";
import { Publicity } from "../../publicity/publicity";
import { QuotaEntry } from "../../quotas/quota-entry";
import { Waiver } from "../../waivers/waiver";
import type { DossierData, DossierObjection, DossierPublicity } from "./dossier-data";
import { plain } from "./plain";

type Recorded = Pick<DossierData, "procedure" | "publicities" | "waivers" | "reviews" | "ledger" | "attachments" | "events">;

/** What was done on the way to the vote: steps, publicities, objections, waivers, reviews, places, files, history. */
export async function readRecord(act: Act, nominationId: string): Promise<Recorded> {
  const { manager } = act;
  const where = { nominationId };
  return plain({
    procedure: withoutIds(await manager.find(ProcedureRecord, { where, select: { id: true, step: true, heldOn: true, place: true, present: true, votesFor: true, votesAgainst: true, votesAbstain: true, resolution: true, evidence: true, recordedBy: true, recordedAt: true } })),
    publicities: await publicitiesOf(act, nominationId),
    waivers: withoutIds(await manager.find(Waiver, { where, order: { requestedAt: "ASC", id: "ASC" }, select: { id: true, rule: true, justification: true, state: true, requestedBy: true, requestedAt: true, opinion: true, decidedBy: true, decidedAt: true } })),
    reviews: withoutIds(await manager.find(Review, { where, select: { id: true, level: true, decision: true, gates: true, mendFields: true, opinion: true, reviewerName: true, decidedAt: true } })),
    ledger: withoutIds(await manager.find(QuotaEntry, { where, order: { occurredAt: "ASC", id: "ASC" }, select: { id: true, movement: true, placesDelta: true, usedDelta: true, reservedDelta: true, forfeitedDelta: true, reason: true, actorName: true, occurredAt: true } })),
    attachments: await manager.find(Attachment, { where, select: { id: true, about: true, name: true, mediaType: true, size: true, sha256: true, uploadedBy: true, uploadedAt: true, removedAt: true, removedBy: true, removeReason: true } }),
    events: withoutIds(await manager.find(NominationEvent, { where, select: { id: true, act: true, fromState: true, toState: true, actorName: true, reason: true, occurredAt: true } })),
  });
}

/** Rows as they are printed. The id is read all the same: by it TypeORM tells one row from the next. */
const withoutIds = <Row extends { id: string }>(rows: Row[]): Omit<Row, "id">[] => rows.map(({ id: _, ...row }) => row);

/** What everybody may read of an objection who may read it at all; the grants refuse the rest. */
const OF_OBJECTION: FindOptionsSelect<Objection> = { id: true, publicityId: true, receivedOn: true, objectorKind: true, content: true, handling: true, outcome: true, closedAt: true, recordedBy: true, recordedAt: true };
const OF_OBJECTOR: FindOptionsSelect<Objection> = { objectorName: true, objectorContactMasked: true, objectorContactSealed: true };

/** Roles that read who objects; of offices, the policy shows the rows of the own seat alone. The auditor calls nobody. */
const SEES_OBJECTORS: readonly Role[] = [Role.OFFICE, Role.AUDITOR];

async function publicitiesOf({ manager, actor, vault }: Act, nominationId: string): Promise<DossierPublicity[]> {
  const publicities = await manager.find(Publicity, {
    where: { nominationId },
    select: { id: true, startsOn: true, endsOn: true, place: true, evidence: true, shownHash: true, state: true, voidReason: true, recordedBy: true, recordedAt: true },
  });
  const select = SEES_OBJECTORS.includes(actor.role) ? { ...OF_OBJECTION, ...OF_OBJECTOR } : OF_OBJECTION;
  const rows: Partial<Objection>[] = await manager.find(Objection, { where: { nominationId }, select });
  const objections = rows.map(({ id: _, objectorContactSealed, objectorContactMasked, ...row }) => {
    const sealed = actor.role === Role.OFFICE ? objectorContactSealed : null;
    const objectorContact = sealed ? vault.open(sealed, "objections.objector_contact_sealed") : objectorContactMasked;
    return { ...row, objectorName: row.objectorName ?? null, objectorContact: objectorContact ?? null } as DossierObjection;
  });
  return publicities.map((publicity) => ({ ...publicity, objections: objections.filter(({ publicityId }) => publicityId === publicity.id) }));
}
