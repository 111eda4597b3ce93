import { In } from "typeorm";
import type { Act } from "../../../verb";
import { Role } from "../../accounts/role";
import { BallotCandidate } from "../../ballots/ballot-candidate";
import { BallotState } from "../../ballots/ballot-state";
import { Honour } from "../../honours/honour";
import { HonourItem } from "../../honours/honour-item";
import { Revocation } from "../../honours/revocation";
import { Outcome } from "../../outcomes/outcome";
import { SlateEntry } from "../../slates/slate-entry";
import { SlateState } from "../../slates/slate-state";
import type { DossierData, DossierHonour, DossierRevocation, DossierSlate, DossierVote } from "./dossier-data";
import { plain } from "./plain";

type Results = Pick<DossierData, "votes" | "slates" | "outcome" | "honours">;

/** Votes and slates are the deciders' and the auditor's; the tables grant others nothing. */
const SEES_VOTES: readonly Role[] = [Role.OFFICE, Role.LEADING_GROUP, Role.AUDITOR];
/** Who may ask the register about somebody, whatever honoured them (`honoursOf`). */
const ASKS_REGISTER: readonly Role[] = [Role.OFFICE, Role.AUDITOR];
const PUBLISHED = [BallotState.COUNTED, BallotState.SIGNED, BallotState.VOIDED];

/** What the vote and the national office made of it, up to the register. A unit reads an outcome from its release date on: the policy says so. */
export async function readResults(act: Act, { id: nominationId, identityIndex }: { id: string; identityIndex: Buffer }): Promise<Results> {
  const sees = SEES_VOTES.includes(act.actor.role);
  return plain({
    votes: sees ? await votesOf(act, nominationId) : null,
    slates: sees ? await slatesOf(act, nominationId) : null,
    outcome: await outcomeOf(act, nominationId),
    honours: await honoursOf(act, nominationId, identityIndex),
  });
}

async function votesOf({ manager }: Act, nominationId: string): Promise<DossierVote[]> {
  const candidates = await manager.find(BallotCandidate, { where: { nominationId, ballot: { state: In(PUBLISHED) } }, relations: { ballot: true }, order: { ballot: { round: "ASC" } } });
  return candidates.map(({ ballot, position, votes, entitled, present, votesNeeded, rank, result }) => {
    const { round, kind, method, state, places, issued, returned, voidReason, countedAt } = ballot;
    return { round, kind, method, state, places, issued, returned, voidReason, countedAt, position, votes, entitled, present, votesNeeded, rank, result };
  });
}

async function slatesOf({ manager }: Act, nominationId: string): Promise<DossierSlate[]> {
  const entries = await manager.find(SlateEntry, { where: { nominationId, slate: { state: SlateState.SIGNED } }, relations: { slate: true }, order: { slate: { number: "ASC" } } });
  return entries.map(({ slate, votes, order, chosen, reserve, displacedBy }) => ({ number: slate.number, signedAt: slate.signedAt, votes, order, chosen, reserve, displacedBy }));
}

async function outcomeOf({ manager }: Act, nominationId: string): Promise<DossierData["outcome"]> {
  const found = await manager.findOne(Outcome, { where: { nominationId }, relations: { events: true }, order: { events: { occurredAt: "ASC", id: "ASC" } } });
  if (!found) return null;
  const { state, reason, order, reserve, updatedAt } = found;
  const events = found.events.map(({ fromState, toState, document, reason, actorName, occurredAt }) => ({ fromState, toState, document, reason, actorName, occurredAt }));
  return { state, reason, order, reserve, updatedAt, events };
}

/** The line this nomination rests on; for the office and the auditor every line about the same person or collective. */
async function honoursOf({ manager, actor }: Act, nominationId: string, identityIndex: Buffer): Promise<DossierHonour[]> {
  const where = ASKS_REGISTER.includes(actor.role) ? [{ nominationId }, { identityIndex }] : { nominationId };
  const honours = await manager.find(Honour, { where, order: { conferredOn: "ASC", id: "ASC" } });
  const ids = honours.map(({ id }) => id);
  const items = await manager.find(HonourItem, { where: { honourId: In(ids) } });
  // Why a title is taken away is not for other systems: their role has no grant on it.
  const proceedings = actor.role === Role.INTEGRATION ? null : await manager.find(Revocation, { where: { honourId: In(ids) }, relations: { opinions: true }, order: { proposedAt: "ASC", id: "ASC", opinions: { givenAt: "ASC", id: "ASC" } } });
  return honours.map((honour) => {
    const { id, campaignName, awardName, holderName, workplaceName, level, treatment, certificateNumber, conferredOn, document, state, revokedOn, treatmentStoppedOn, recordedBy, recordedAt } = honour;
    return {
      ...{ campaignName, awardName, holderName, workplaceName, level, treatment, certificateNumber, conferredOn, document, state, revokedOn, treatmentStoppedOn, recordedBy, recordedAt },
      items: items
        .filter(({ honourId }) => honourId === id)
        .map(({ kind, number, handedOverOn, receivedBy, recoveredOn, recoveryNote }) => ({ kind, number, handedOverOn, receivedBy, recoveredOn, recoveryNote })),
      revocations: proceedings && proceedings.filter(({ honourId }) => honourId === id).map(revocationOf),
    };
  });
}

function revocationOf({ state, cause, evidence, proposedBy, proposedAt, decidedBy, decidedOn, document, decision, opinions }: Revocation): DossierRevocation {
  return {
    ...{ state, cause, evidence, proposedBy, proposedAt, decidedBy, decidedOn, document, decision },
    opinions: opinions.map(({ level, agrees, opinion, givenBy, givenAt }) => ({ level, agrees, opinion, givenBy, givenAt })),
  };
}
