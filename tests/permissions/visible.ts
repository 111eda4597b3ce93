import type { QueryResultRow } from "pg";
import { Role } from "../../server/features/accounts/role";
import type { Persona, World } from "./world";

type Sees = (row: QueryResultRow, who: Persona, world: Index) => boolean;

/** Rows of other tables that a rule looks at, by id. */
export interface Index {
  nominations: Map<string, QueryResultRow>;
  campaigns: Map<string, QueryResultRow>;
  ballots: Map<string, QueryResultRow>;
  ballot_voters: Map<string, QueryResultRow>;
  ballot_candidates: Map<string, QueryResultRow>;
  recusals: Map<string, QueryResultRow>;
  scrutineers: Map<string, QueryResultRow>;
  outcomes: Map<string, QueryResultRow>;
  honours: Map<string, QueryResultRow>;
  revocations: Map<string, QueryResultRow>;
}

const { SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;
const all: Sees = () => true;
const ofSeat: Sees = (row, { seat }) => row.seat === seat;
const ofSeatIfAny: Sees = (row, { seat }) => seat === null || row.seat === seat;
const ofUnits: Sees = (row, { unitIds }) => unitIds.includes(row.unit_id as string);
const published: Sees = (row, _who, { campaigns }) => campaigns.get((row.campaign_id ?? row.id) as string)?.state !== "DRAFT";
const everybody = (sees: Sees): Partial<Record<Role, Sees>> => Object.fromEntries(Object.values(Role).map((role) => [role, sees]));

const work = { [AUDITOR]: all, [OFFICE]: ofSeat, [LEADING_GROUP]: all, [UNIT]: ofUnits, [INTEGRATION]: ofSeatIfAny };
const reported: Sees = (row) => ["SUBMITTED", "RETURNED", "CANDIDATE", "REJECTED", "DISQUALIFIED"].includes(row.state as string);
/** Candidates somebody keeps out of. */
const keptOutOf = ({ account }: Persona, { recusals, ballot_voters: voters }: Index): QueryResultRow[] =>
  [...recusals.values()].filter(({ voter_id: voter }) => voters.get(voter as string)?.account_id === account.id);
const running = (ballot: QueryResultRow | undefined): boolean => ["PREPARED", "OPEN", "CLOSED"].includes(ballot?.state as string);
const notKeptOut: Sees = (row, who, world) =>
  !keptOutOf(who, world).some((recusal) => running(world.ballots.get(recusal.ballot_id as string)) && world.ballot_candidates.get(recusal.candidate_id as string)?.nomination_id === row.id);
const nominations = { ...work, [LEADING_GROUP]: ((row, who, world) => reported(row, who, world) && notKeptOut(row, who, world)) as Sees, [INTEGRATION]: ((row, who, world) => ofSeatIfAny(row, who, world) && row.state !== "DRAFT") as Sees };
/** Parts, reviews and history: with the nomination they belong to. */
const withNomination = Object.fromEntries(
  Object.entries(nominations).map(([role, sees]): [string, Sees] => [
    role,
    (row, who, world) => {
      const nomination = world.nominations.get(row.nomination_id as string);
      return nomination !== undefined && sees(nomination, who, world);
    },
  ]),
);

/** What the vote and the slate show to those who decide, over both seats. */
const deciders = { [AUDITOR]: all, [OFFICE]: all, [LEADING_GROUP]: all };
const counted: Sees = (row, _who, { ballots }) => ["COUNTED", "SIGNED", "VOIDED"].includes(ballots.get(row.ballot_id as string)?.state as string);
const scrutinizes = (row: QueryResultRow, { account }: Persona, { scrutineers }: Index): boolean => [...scrutineers.values()].some((one) => one.ballot_id === row.ballot_id && one.account_id === account.id);
const allHaveRead = (row: QueryResultRow, { scrutineers }: Index): boolean => [...scrutineers.values()].every((one) => one.ballot_id !== row.ballot_id || one.has_read === true);
/** Nobody is told a day here, so that only what is released at once is. */
const released: Sees = (row, _who, { campaigns }) => row.campaign_id !== null && campaigns.get(row.campaign_id as string)?.results_from === null;
const results = { ...deciders, [UNIT]: ((row, who, world) => ofUnits(row, who, world) && released(row, who, world)) as Sees, [INTEGRATION]: ((row, who, world) => ofSeatIfAny(row, who, world) && released(row, who, world)) as Sees };
const withParent = (table: "outcomes" | "honours", column: string): Partial<Record<Role, Sees>> =>
  Object.fromEntries(
    Object.entries(results).map(([role, sees]): [string, Sees] => [
      role,
      (row, who, world) => {
        const parent = world[table].get(row[column] as string);
        return parent !== undefined && sees(parent, who, world);
      },
    ]),
  );
const { [INTEGRATION]: _notTheirs, ...revocations } = withParent("honours", "honour_id");

/** Places given while a campaign is in preparation are the offices' and the auditor's to see. */
function ofSeenCampaigns(sees: Partial<Record<Role, Sees>>): Partial<Record<Role, Sees>> {
  return Object.fromEntries(
    Object.entries(sees).map(([role, may]): [string, Sees] => [role, (row, who, world) => may(row, who, world) && (who.role === OFFICE || who.role === AUDITOR || published(row, who, world))]),
  );
}

/**
 * Who should see which rows, written down a second time and in other words than the policies: table → role → row.
 * A role without a line cannot read the table at all.
 */
export const VISIBLE: Record<string, Partial<Record<Role, Sees>>> = {
  settings: {},
  campaigns: { ...everybody(published), [OFFICE]: all, [AUDITOR]: all },
  awards: everybody(all),
  offices: everybody(all),
  rule_settings: everybody(all),
  office_members: {
    [AUDITOR]: all,
    [OFFICE]: all,
    [LEADING_GROUP]: published,
    [INTEGRATION]: published,
    [UNIT]: (row, who, world) => ofSeat(row, who, world) && published(row, who, world),
  },
  recommending_units: { ...everybody(all), [OFFICE]: ofSeat, [INTEGRATION]: ofSeatIfAny, [UNIT]: (row, { unitIds }) => unitIds.includes(row.id as string) },
  unit_contacts: work,
  quotas: ofSeenCampaigns(work),
  quota_entries: ofSeenCampaigns(work),
  workplaces: work,
  accounts: {
    [SYSTEM_ADMINISTRATOR]: all,
    [SECURITY_ADMINISTRATOR]: all,
    [AUDITOR]: all,
    [OFFICE]: (row, { seat }) => row.seat === seat && row.role !== INTEGRATION,
    [LEADING_GROUP]: (row) => row.role === OFFICE || row.role === LEADING_GROUP,
    [UNIT]: (row, { unitId, seat }) => row.unit_id === unitId || (row.role === OFFICE && row.seat === seat),
    [INTEGRATION]: (row, { account }) => row.id === account.id,
  },
  credentials: { [SYSTEM_ADMINISTRATOR]: all },
  sessions: { [SYSTEM_ADMINISTRATOR]: all },
  nominations,
  persons: withNomination,
  collectives: withNomination,
  reviews: withNomination,
  nomination_events: withNomination,
  procedure_records: withNomination,
  publicities: withNomination,
  objections: withNomination,
  waivers: withNomination,
  snapshots: withNomination,
  // The papers of an objection say who objects.
  attachments: Object.fromEntries(
    Object.entries(withNomination).map(([role, sees]): [string, Sees] => [role, (row, who, world) => sees(row, who, world) && (row.about !== "OBJECTION" || role === OFFICE || role === AUDITOR)]),
  ),
  deadline_extensions: work,
  rule_changes: { ...everybody(published), [OFFICE]: all, [AUDITOR]: all },
  calendar_years: everybody(all),
  ballots: deciders,
  ballot_candidates: {
    ...deciders,
    [LEADING_GROUP]: (row, who, world) => counted(row, who, world) || !keptOutOf(who, world).some(({ candidate_id: candidate }) => candidate === row.id),
  },
  ballot_voters: deciders,
  recusals: { ...deciders, [LEADING_GROUP]: (row, who, world) => counted(row, who, world) || keptOutOf(who, world).some(({ id }) => id === row.id) },
  scrutineers: deciders,
  paper_readings: {
    [AUDITOR]: counted,
    [LEADING_GROUP]: counted,
    [OFFICE]: (row, who, world) => row.account_id === who.account.id || (scrutinizes(row, who, world) && allHaveRead(row, world)) || counted(row, who, world),
  },
  ballot_urns: {},
  ballot_papers: { [AUDITOR]: counted, [OFFICE]: counted, [LEADING_GROUP]: counted },
  slates: deciders,
  slate_entries: deciders,
  slate_confirmations: deciders,
  slate_signatures: deciders,
  outcomes: results,
  outcome_events: withParent("outcomes", "outcome_id"),
  provincial_publicities: { ...deciders, [UNIT]: released, [INTEGRATION]: released },
  national_reports: deciders,
  honours: results,
  honour_items: withParent("honours", "honour_id"),
  revocations,
  revocation_opinions: Object.fromEntries(
    Object.entries(revocations).map(([role, sees]): [string, Sees] => [
      role,
      (row, who, world) => {
        const parent = world.revocations.get(row.revocation_id as string);
        return parent !== undefined && sees(parent, who, world);
      },
    ]),
  ),
  audit_events: { [AUDITOR]: all },
};

/** What is seen of an objection by those who must not know who objects. */
const OBJECTION = ["id", "publicity_id", "nomination_id", "unit_id", "seat", "received_on", "objector_kind", "content", "handling", "outcome", "closed_at", "recorded_by", "recorded_at", "version"];

/** Roles that may read some columns only: enough to count rows or to end a session, never the contact's name or the hash. */
export const IN_PART: Record<string, Partial<Record<Role, string[]>>> = {
  unit_contacts: { [LEADING_GROUP]: ["id", "campaign_id", "unit_id", "seat"] },
  credentials: { [SYSTEM_ADMINISTRATOR]: ["account_id"] },
  objections: { [UNIT]: OBJECTION, [LEADING_GROUP]: OBJECTION, [INTEGRATION]: OBJECTION },
  sessions: { [SYSTEM_ADMINISTRATOR]: ["id", "account_id", "kind", "revoked_at", "rotated_at", "created_at"] },
};

/** Columns that name a row, where it is not `id`. */
const KEYS: Record<string, string> = { ballot_urns: "ballot_id", settings: "key", credentials: "account_id", persons: "nomination_id", collectives: "nomination_id" };
export const keyOf = (table: string): string => KEYS[table] ?? "id";

/** What everybody should see of the world as it is now. */
export interface Prediction {
  /** Keys of the rows somebody should see, or null where they may not read the table. */
  of(who: Persona, table: string): Set<string> | null;
  /** The same through the API, which asks for whole rows. */
  whole(who: Persona, table: string): Set<string> | null;
  /** All rows, as the owner sees them. */
  rows(table: string): QueryResultRow[];
}

export async function predict(world: World): Promise<Prediction> {
  const rows = new Map<string, QueryResultRow[]>();
  for (const table of Object.keys(VISIBLE)) rows.set(table, await world.rows(table));
  const byId = (table: string): Map<string, QueryResultRow> => new Map(rows.get(table)?.map((row) => [row.id as string, row]));
  const index: Index = {
    nominations: byId("nominations"),
    campaigns: byId("campaigns"),
    ballots: byId("ballots"),
    ballot_voters: byId("ballot_voters"),
    ballot_candidates: byId("ballot_candidates"),
    recusals: byId("recusals"),
    scrutineers: byId("scrutineers"),
    outcomes: byId("outcomes"),
    honours: byId("honours"),
    revocations: byId("revocations"),
  };
  const known = new Map<string, Set<string> | null>();
  const of = (who: Persona, table: string): Set<string> | null => {
    const name = `${who.name} ${table}`;
    const sees = VISIBLE[table]?.[who.role];
    const found = known.get(name) ?? (sees ? new Set((rows.get(table) ?? []).filter((row) => sees(row, who, index)).map((row) => row[keyOf(table)] as string)) : null);
    known.set(name, found);
    return found;
  };
  // The API keeps the hidden columns of an objection to itself; of the other tables it asks for whole rows.
  return { of, whole: (who, table) => (IN_PART[table]?.[who.role] && table !== "objections" ? null : of(who, table)), rows: (table) => rows.get(table) ?? [] };
}
