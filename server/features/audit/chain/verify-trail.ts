import type { QueryResultRow } from "pg";
import type { Vault } from "../../../vault";
import { link, numbered } from "./link";
import { SealFault } from "./seal-fault";

/** Reads rows of the trail, in whosever name. */
export type ReadRows = <Row extends QueryResultRow>(text: string, values: unknown[]) => Promise<Row[]>;

/** The newest seal, as noted down: `12345:9f86d0…`. Kept elsewhere it shows later that nothing was cut off the end. */
export interface Head {
  number: number;
  hash: string;
}

/** The first place where trail and seals disagree. */
export interface Break {
  /** Number of the seal; null for an event that has none. */
  number: number | null;
  eventId: string | null;
  fault: SealFault;
}

export interface Verdict {
  /** Events whose seal was found right. */
  sealed: number;
  /** Of these, seals of events that were blanked since; each has a later one, which covers what is left. */
  blanked: number;
  /** Events younger than an hour that wait for their seal. */
  waiting: number;
  head: Head | null;
  lastSealedAt: string | null;
  broken: Break | null;
}

/** One seal with the event under it, as it stands now. */
export interface SealedEvent {
  number: string;
  eventId: string;
  hash: string;
  mac: Buffer;
  sealedAt: Date;
  /** Null where the event is gone, or was blanked since. */
  event: string | null;
  /** Whether the event was blanked with its campaign's personal data, and a later seal covers what is left. */
  blanked: boolean;
}

const PAGE = 2_000;
const SEALS = `select number, event_id as "eventId", hash, mac, sealed_at as "sealedAt", event, blanked from app.sealed_events($1, ${PAGE})`;
const UNSEALED = "select waiting, forgotten from app.unsealed()";

/** Every seal with its event from a number on, in order, some at a time. */
export async function* readSeals(read: ReadRows, from = 0): AsyncGenerator<SealedEvent> {
  for (let after = String(from); ; ) {
    const page = await read<SealedEvent>(SEALS, [after]);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.number;
  }
}

/** What somebody knows of the chain beforehand. */
interface Known {
  /** A head that was written down earlier: without one, events cut off the end together with their seals cannot be missed. */
  noted?: Head;
  /** A seal from which on to look, found right before; none: the whole chain. */
  after?: Head;
}

/** Goes along the chain and says where it first breaks, if anywhere. */
export async function verifyTrail(read: ReadRows, vault: Vault, { noted, after }: Known = {}): Promise<Verdict> {
  const verdict: Verdict = { sealed: 0, blanked: 0, waiting: 0, head: null, lastSealedAt: null, broken: null };
  let notedThere = noted === undefined;
  let previous = after?.hash ?? "";
  for await (const seal of readSeals(read, after?.number)) {
    const number = (after?.number ?? 0) + verdict.sealed + 1;
    const fault = faultOf(seal, { number, previous, vault });
    if (fault) return { ...verdict, broken: { number: fault === SealFault.SEAL_MISSING ? number : Number(seal.number), eventId: seal.eventId, fault } };
    previous = seal.hash;
    notedThere ||= noted?.number === number && noted.hash === previous;
    verdict.sealed += 1;
    if (seal.blanked) verdict.blanked += 1;
    verdict.head = { number, hash: previous };
    verdict.lastSealedAt = seal.sealedAt.toISOString();
  }
  if (!notedThere) return { ...verdict, broken: { number: noted?.number ?? null, eventId: null, fault: SealFault.HEAD_MISSING } };
  const [unsealed] = await read<{ waiting: number; forgotten: string | null }>(UNSEALED, []);
  verdict.waiting = unsealed?.waiting ?? 0;
  if (unsealed?.forgotten) verdict.broken = { number: null, eventId: unsealed.forgotten, fault: SealFault.NEVER_SEALED };
  return verdict;
}

/** A blanked event's first seal is a link of the chain and no more: its MAC says that the desk made it, a later seal that the desk blanked it. */
function faultOf(seal: SealedEvent, { number, previous, vault }: { number: number; previous: string; vault: Vault }): SealFault | null {
  if (Number(seal.number) !== number) return SealFault.SEAL_MISSING;
  if (!seal.blanked) {
    if (seal.event === null) return SealFault.EVENT_MISSING;
    if (link(previous, seal.event) !== seal.hash) return SealFault.EVENT_CHANGED;
  }
  return vault.signed(numbered(number, seal.hash), seal.mac) ? null : SealFault.SEAL_FORGED;
}
