/** What can be found by name. */
export const searchKinds = ["NOMINATION", "UNIT", "WORKPLACE", "CONTACT", "HONOUR", "ACCOUNT"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A record by kind and id: all that is kept of what was opened. */
export interface RecordReference {
  kind: SearchKind;
  id: string;
}

export interface SearchHit extends RecordReference {
  name: string;
  unitId: string | null;
  unit: string | null;
  note: string | null;
  state: string | null;
}
