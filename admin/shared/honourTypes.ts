import type { HonourLevel, Seat, SubjectKind } from "./enums";

/*
 * What the pages of the honours register ask for, as TypeScript.
 */

export const honourStates = ["CONFERRED", "REVOKED"] as const;
export type HonourState = (typeof honourStates)[number];

/** A line of the register. What was entered from before the desk has no campaign, nomination, unit or seat. */
export interface HonourLine {
  id: string;
  campaignId: string | null;
  nominationId: string | null;
  unitId: string | null;
  seat: Seat | null;
  campaignName: string;
  awardName: string;
  subjectKind: SubjectKind;
  holderName: string;
  workplaceName: string;
  level: HonourLevel;
  treatment: boolean;
  certificateNumber: string | null;
  conferredOn: string;
  document: string;
  state: HonourState;
  revokedOn: string | null;
  treatmentStoppedOn: string | null;
  recordedBy: string;
  recordedAt: string;
  version: number;
}

export interface Honour extends HonourLine {
  items: HonourItem[];
  revocations: Revocation[];
}

export interface HonourItem {
  id: string;
  kind: "PLAQUE" | "MEDAL" | "CERTIFICATE";
  number: string | null;
  handedOverOn: string | null;
  receivedBy: string | null;
  recoveredOn: string | null;
  recoveryNote: string | null;
  version: number;
}

export interface Revocation {
  id: string;
  state: "PROPOSED" | "REVOKED" | "KEPT";
  cause: string;
  evidence: string;
  proposedById: string;
  proposedBy: string;
  proposedAt: string;
  opinions: RevocationOpinion[];
  decidedBy: string | null;
  decidedOn: string | null;
  document: string | null;
  decision: string | null;
  version: number;
}

export interface RevocationOpinion {
  id: string;
  level: "UNIT" | "OFFICE";
  agrees: boolean;
  opinion: string;
  givenBy: string;
  givenAt: string;
}

/** By what the holder of a title is recognised; the desk keeps a blind index of it alone. */
export interface HolderQuestion {
  subjectKind: SubjectKind;
  idNumber?: string;
  creditCode?: string;
  workplaceCode?: string;
  holderName?: string;
}
