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
  imports: Map<string, QueryResultRow>;
  announcement_units: Map<string, QueryResultRow>;
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

/** Papers and imports are of whoever asked for them; packages also of those who sit in the same office or unit. */
const IMPORTING = [SYSTEM_ADMINISTRATOR, OFFICE, UNIT];
const own = (row: QueryResultRow, { account }: Persona): boolean => row.account_id === account.id;
const notOwn: Sees = (row, { account }) => row.account_id !== account.id;
/** What one did oneself, and what was done to one's account. */
const ownTrail: Sees = (row, { account }) => row.actor_id === account.id || (row.subject_type === "Account" && row.subject_id === account.id);
/** The two administrators, who watch over accounts, see whatever was done to any. */
const watched: Sees = (row, who, world) => ownTrail(row, who, world) || row.subject_type === "Account";
const trail = { ...everybody(ownTrail), [SYSTEM_ADMINISTRATOR]: watched, [SECURITY_ADMINISTRATOR]: watched, [AUDITOR]: all };
const sessions = { ...everybody(own), [SYSTEM_ADMINISTRATOR]: all, [SECURITY_ADMINISTRATOR]: all, [AUDITOR]: all };
const inPlaceOf = (row: QueryResultRow, { role, seat, unitId }: Persona): boolean => row.role === role && row.seat === seat && row.unit_id === unitId;

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
  sessions,
  sign_in_attempts: Object.fromEntries([SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR].map((role): [string, Sees] => [role, (row) => row.account_id !== null])),
  former_passwords: {},
  // Only so much that somebody else's can be taken away.
  second_factors: { [SECURITY_ADMINISTRATOR]: notOwn },
  recovery_codes: { [SECURITY_ADMINISTRATOR]: notOwn },
  security_settings: { [SYSTEM_ADMINISTRATOR]: all, [SECURITY_ADMINISTRATOR]: all, [AUDITOR]: all },
  retentions: { [SYSTEM_ADMINISTRATOR]: all, [SECURITY_ADMINISTRATOR]: all, [AUDITOR]: all, [OFFICE]: all },
  registered_operations: { [SYSTEM_ADMINISTRATOR]: all, [SECURITY_ADMINISTRATOR]: all, [AUDITOR]: all, [INTEGRATION]: own },
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
  // An internal one is its own side's: the office's, or the unit's that wrote it.
  comments: {
    [AUDITOR]: all,
    [OFFICE]: (row, who, world) => ofSeat(row, who, world) && !(row.scope === "INTERNAL" && row.side === "UNIT"),
    [UNIT]: (row, who, world) => ofUnits(row, who, world) && (row.scope !== "INTERNAL" || row.author_unit_id === who.unitId),
  },
  deadline_extensions: work,
  paper_arrivals: { [AUDITOR]: all, [OFFICE]: ofSeat, [UNIT]: ofUnits },
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
  papers: { ...everybody((row, who) => own(row, who) || (row.kind === "PACKAGE" && inPlaceOf(row, who))), [AUDITOR]: all },
  imports: { ...Object.fromEntries(IMPORTING.map((role) => [role, own])), [AUDITOR]: all },
  import_rows: { ...Object.fromEntries(IMPORTING.map((role): [string, Sees] => [role, (row, who, { imports }) => own(imports.get(row.import_id as string) ?? {}, who)])), [AUDITOR]: all },
  form_drafts: Object.fromEntries(IMPORTING.map((role) => [role, own])),
  // What concerns an account is that account's alone: not the auditor's either.
  notices: { [OFFICE]: own, [LEADING_GROUP]: own, [UNIT]: own, [AUDITOR]: own },
  announcements: {
    [AUDITOR]: all,
    [OFFICE]: ofSeat,
    [LEADING_GROUP]: (row) => row.audience === "LEADING_GROUP",
    [UNIT]: (row, who, { announcement_units: chosen }) =>
      (row.audience === "ALL_UNITS" && row.seat === who.seat) || [...chosen.values()].some((one) => one.announcement_id === row.id && one.unit_id === who.unitId),
  },
  announcement_units: { [AUDITOR]: all, [OFFICE]: ofSeat, [UNIT]: (row, { unitId }) => row.unit_id === unitId },
  announcement_receipts: { [AUDITOR]: all, [OFFICE]: ofSeat, [LEADING_GROUP]: own, [UNIT]: own },
  mail_batches: { [AUDITOR]: all, [OFFICE]: ofSeat },
  mails: { [AUDITOR]: all, [OFFICE]: ofSeat },
  jobs: {},
  audit_seals: { [AUDITOR]: all },
  vault_keys: {},
  reveals: { [AUDITOR]: all },
  preferences: everybody(own),
  idempotency_keys: everybody(own),
  audit_events: trail,
  // Views: of the trail's sign-ins, where an API key is its account's, of its other acts, and of the sessions still open.
  sign_ins: sessions,
  operations: trail,
  online_sessions: sessions,
};

/** What each role finds by name: the kinds it has lists of, of each kind the rows it sees. Accounts are found by those who administer or audit them. */
const KIND_TABLES: Record<string, string> = { NOMINATION: "nominations", UNIT: "recommending_units", WORKPLACE: "workplaces", CONTACT: "unit_contacts", HONOUR: "honours", ACCOUNT: "accounts" };
const FINDS: Partial<Record<Role, string[]>> = { [SYSTEM_ADMINISTRATOR]: ["UNIT", "ACCOUNT"], [SECURITY_ADMINISTRATOR]: ["UNIT", "ACCOUNT"], [AUDITOR]: Object.keys(KIND_TABLES), [LEADING_GROUP]: ["NOMINATION", "UNIT", "WORKPLACE", "HONOUR"] };
VISIBLE.search_entries = everybody((row, who, world) => {
  const kind = row.kind as string;
  if (!(FINDS[who.role] ?? ["NOMINATION", "UNIT", "WORKPLACE", "CONTACT", "HONOUR"]).includes(kind)) return false;
  const known = kind === "NOMINATION" ? world.nominations.get(row.record_id as string) : kind === "HONOUR" ? world.honours.get(row.record_id as string) : undefined;
  return VISIBLE[KIND_TABLES[kind] ?? ""]?.[who.role]?.(known ?? { ...row, id: row.record_id }, who, world) ?? false;
});

/** What is seen of an objection by those who must not know who objects. */
const OBJECTION = ["id", "publicity_id", "nomination_id", "unit_id", "seat", "received_on", "objector_kind", "content", "handling", "outcome", "closed_at", "recorded_by", "recorded_at", "version"];

/** Roles that may read some columns only: enough to count rows or to end a session, never the contact's name or the hash. */
export const IN_PART: Record<string, Partial<Record<Role, string[]>>> = {
  unit_contacts: { [LEADING_GROUP]: ["id", "campaign_id", "unit_id", "seat"] },
  credentials: { [SYSTEM_ADMINISTRATOR]: ["account_id"] },
  second_factors: { [SECURITY_ADMINISTRATOR]: ["account_id"] },
  recovery_codes: { [SECURITY_ADMINISTRATOR]: ["account_id"] },
  sign_in_attempts: Object.fromEntries([SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR].map((role) => [role, ["account_id", "count", "last_at", "locked_until"]])),
  objections: { [UNIT]: OBJECTION, [LEADING_GROUP]: OBJECTION, [INTEGRATION]: OBJECTION },
  sessions: Object.fromEntries(Object.values(Role).map((role) => [role, ["id", "account_id", "kind", "address", "revoked_at", "rotated_at", "created_at", "expires_at"]])),
  // What was sent is the auditor's to read.
  audit_events: Object.fromEntries(
    Object.values(Role)
      .filter((role) => role !== AUDITOR)
      .map((role) => [role, ["id", "occurred_at", "actor_id", "actor_name", "role", "seat", "unit_id", "action", "subject_type", "subject_id", "outcome", "code", "address"]]),
  ),
};

/** Columns that name a row, where it is not `id`. */
const KEYS: Record<string, string> = { idempotency_keys: "key", search_entries: "record_id", audit_seals: "number", vault_keys: "position", ballot_urns: "ballot_id", settings: "key", credentials: "account_id", sign_in_attempts: "account_id", second_factors: "account_id", recovery_codes: "account_id", persons: "nomination_id", collectives: "nomination_id" };
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
    imports: byId("imports"),
    announcement_units: byId("announcement_units"),
  };
  const known = new Map<string, Set<string> | null>();
  const of = (who: Persona, table: string): Set<string> | null => {
    const name = `${who.name} ${table}`;
    const sees = VISIBLE[table]?.[who.role];
    const found = known.get(name) ?? (sees ? new Set((rows.get(table) ?? []).filter((row) => sees(row, who, index)).map((row) => row[keyOf(table)] as string)) : null);
    known.set(name, found);
    return found;
  };
  // The API keeps the hidden columns of an objection and of the trail to itself; of the other tables it asks for whole rows.
  return { of, whole: (who, table) => (IN_PART[table]?.[who.role] && !["objections", "audit_events"].includes(table) ? null : of(who, table)), rows: (table) => rows.get(table) ?? [] };
}
