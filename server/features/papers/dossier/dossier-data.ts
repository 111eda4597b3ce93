import type { Role } from "../../accounts/role";
import type { Attachment } from "../../attachments/attachment";
import type { Ballot } from "../../ballots/ballot";
import type { BallotCandidate } from "../../ballots/ballot-candidate";
import type { Honour } from "../../honours/honour";
import type { HonourItem } from "../../honours/honour-item";
import type { Revocation } from "../../honours/revocation";
import type { RevocationOpinion } from "../../honours/revocation-opinion";
import type { Collective } from "../../nominations/collective";
import type { Nomination } from "../../nominations/nomination";
import type { NominationEvent } from "../../nominations/nomination-event";
import type { Person } from "../../nominations/person";
import type { Review } from "../../nominations/review";
import type { Outcome } from "../../outcomes/outcome";
import type { OutcomeEvent } from "../../outcomes/outcome-event";
import type { ProcedureRecord } from "../../procedure/procedure-record";
import type { Objection } from "../../publicity/objection";
import type { Publicity } from "../../publicity/publicity";
import type { QuotaEntry } from "../../quotas/quota-entry";
import type { Judged } from "../../rules/evaluate";
import type { SlateEntry } from "../../slates/slate-entry";
import type { Change } from "../../snapshots/difference";
import type { Snapshot } from "../../snapshots/snapshot";
import type { Waiver } from "../../waivers/waiver";
import type { Workplace } from "../../workplaces/workplace";

/**
 * All that is on record of one nomination, as far as one caller may read it, as plain data: moments are ISO text. The
 * same record read in the same role is the same data, whenever it is read; only of a nomination that is not submitted
 * do some rules speak of today.
 */
export interface DossierData {
  /** In which role it was read; rows and columns the role may not read are not in it. */
  reader: Role;
  withoutPersonalData: boolean;
  campaign: { name: string; noticeNumber: string };
  unit: { name: string; shortName: string };
  award: string;
  nomination: Pick<Nomination, "id" | "name" | "seat" | "subjectKind" | "position" | "state" | "pendingLevel" | "deeds" | "submittedAt" | "decidedAt" | "createdAt" | "updatedAt" | "version">;
  workplace: Pick<Workplace, "name" | "creditCode" | "nature" | "administrativeRank"> & { parent: string | null };
  person: DossierPerson | null;
  collective: DossierCollective | null;
  /** What the rules say to it as it stands; null where the working calendar does not reach far enough. */
  findings: Judged[] | null;
  procedure: Pick<ProcedureRecord, "step" | "heldOn" | "place" | "present" | "votesFor" | "votesAgainst" | "votesAbstain" | "resolution" | "evidence" | "recordedBy" | "recordedAt">[];
  publicities: DossierPublicity[];
  waivers: Pick<Waiver, "rule" | "justification" | "state" | "requestedBy" | "requestedAt" | "opinion" | "decidedBy" | "decidedAt">[];
  reviews: Pick<Review, "level" | "decision" | "gates" | "mendFields" | "opinion" | "reviewerName" | "decidedAt">[];
  /** Lines of the ledger of places that this nomination wrote. */
  ledger: Pick<QuotaEntry, "movement" | "placesDelta" | "usedDelta" | "reservedDelta" | "forfeitedDelta" | "reason" | "actorName" | "occurredAt">[];
  /** Rounds whose count is published; null where the reader sees no votes. */
  votes: DossierVote[] | null;
  /** Places on signed slates; null where the reader sees no slates. */
  slates: DossierSlate[] | null;
  /** Null where there is none, or none the reader may know of yet. */
  outcome: DossierOutcome | null;
  honours: DossierHonour[];
  attachments: Pick<Attachment, "id" | "about" | "name" | "mediaType" | "size" | "sha256" | "uploadedBy" | "uploadedAt" | "removedAt" | "removedBy" | "removeReason">[];
  versions: DossierVersion[];
  events: Pick<NominationEvent, "act" | "fromState" | "toState" | "actorName" | "reason" | "occurredAt">[];
}

/** Numbers are whole for the own unit and the own seat's office, their middle hidden for others, and null where personal data is left out. */
export type DossierPerson = Pick<
  Person,
  "sex" | "ethnicity" | "birthDate" | "politicalStatus" | "education" | "post" | "administrativeRank" | "professionalTitle" | "identity" | "tradeSince" | "honours" | "honourLevel" | "honourTreatment" | "misconduct"
> & { idNumber: string | null; mobile: string | null };

export type DossierCollective = Pick<
  Collective,
  "nature" | "administrativeRank" | "headcount" | "leaderName" | "leaderPost" | "creditCode" | "honours" | "lastAccidentOn" | "lastCaseOn" | "staffViolation"
> & { phone: string | null };

export type DossierPublicity = Pick<Publicity, "id" | "startsOn" | "endsOn" | "place" | "evidence" | "shownHash" | "state" | "voidReason" | "recordedBy" | "recordedAt"> & { objections: DossierObjection[] };

/** Who objects is null for everybody but the seat that handles it and the auditor; what is objected, too, where personal data is left out. */
export type DossierObjection = Pick<Objection, "publicityId" | "receivedOn" | "objectorKind" | "handling" | "outcome" | "closedAt" | "recordedBy" | "recordedAt"> & {
  objectorName: string | null;
  objectorContact: string | null;
  content: string | null;
};

export type DossierVote = Pick<Ballot, "round" | "kind" | "method" | "state" | "places" | "issued" | "returned" | "voidReason" | "countedAt"> &
  Pick<BallotCandidate, "position" | "votes" | "entitled" | "present" | "votesNeeded" | "rank" | "result">;

export type DossierSlate = Pick<SlateEntry, "votes" | "order" | "chosen" | "reserve" | "displacedBy"> & { number: number; signedAt: string | null };

export type DossierOutcome = Pick<Outcome, "state" | "reason" | "order" | "reserve" | "updatedAt"> & {
  events: Pick<OutcomeEvent, "fromState" | "toState" | "document" | "reason" | "actorName" | "occurredAt">[];
};

export type DossierHonour = Pick<
  Honour,
  "campaignName" | "awardName" | "holderName" | "workplaceName" | "level" | "treatment" | "certificateNumber" | "conferredOn" | "document" | "state" | "revokedOn" | "treatmentStoppedOn" | "recordedBy" | "recordedAt"
> & {
  items: Pick<HonourItem, "kind" | "number" | "handedOverOn" | "receivedBy" | "recoveredOn" | "recoveryNote">[];
  /** Null where the reader sees no proceedings. */
  revocations: DossierRevocation[] | null;
};

export type DossierRevocation = Pick<Revocation, "state" | "cause" | "evidence" | "proposedBy" | "proposedAt" | "decidedBy" | "decidedOn" | "document" | "decision"> & {
  opinions: Pick<RevocationOpinion, "level" | "agrees" | "opinion" | "givenBy" | "givenAt">[];
};

/** A frozen copy, and what differs from the one before it. */
export type DossierVersion = Pick<Snapshot, "occasion" | "contentHash" | "takenBy" | "takenAt"> & { changes: Change[] };
