/** Until when a campaign's personal data is kept. */
export interface Retention {
  id: string;
  closedOn: string;
  anonymiseOn: string;
  reason: string | null;
  setBy: string | null;
  toldOn: string | null;
  anonymisedAt: string | null;
  amount: { persons: number; collectives: number; titles: number; contacts: number; files: number };
  version: number;
}
