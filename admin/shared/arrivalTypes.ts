/** The shapes of paper arrivals and of what is owed on paper (R17). */

export interface PaperLine {
  paper: string;
  nominationId: string | null;
  nominationName: string | null;
  required: number;
  counted: number;
  notInOrder: number;
  unsealed: number;
  missing: number;
  firstOn: string | null;
  lastOn: string | null;
  completeOn: string | null;
  late: boolean;
}

export interface UnitPapers {
  unitId: string;
  shortName: string;
  deadline: string;
  missing: number;
  late: boolean;
  papers: PaperLine[];
}

export interface Arrival {
  id: string;
  unitId: string;
  nominationId: string | null;
  paper: string;
  copies: number;
  a4: boolean;
  sealed: boolean;
  arrivedOn: string;
  receivedBy: string;
  remark: string | null;
  recordedAt: string;
  removedAt: string | null;
  removedBy: string | null;
  removeReason: string | null;
  version: number;
  unit: { id: string; shortName: string };
  nomination: { id: string; name: string } | null;
}

export interface ArrivalLine {
  paper: string;
  nominationId: string | null;
  copies: number;
  a4: boolean;
  sealed: boolean;
}

export interface RecordArrivalsInput {
  campaignId: string;
  unitId: string;
  arrivedOn: string;
  remark: string | null;
  lines: ArrivalLine[];
}
