import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { PATIENCE } from "../support/until";

/** What came back: an id, or nothing one could rely on. */
export interface Reply {
  id?: string;
  /** The code of a refusal; none where no answer came. */
  code?: string;
}

/** Sends one write with its key, wherever. */
export type Send = (name: string, key: string) => Promise<Reply>;

/** Codes with which a client sends the same again. */
const AGAIN = [undefined, "UNAVAILABLE", "OUTCOME_UNKNOWN"];
/** Milliseconds a writer rests after an answer, and before it asks again: what is broken needs the machine to come back. */
const REST = 30;

/**
 * Writers that write one after another, each write with a key of its own, and send it again with the same key until they have
 * an answer: what a client should do. Every third answer is thrown away, as if it had been lost.
 */
export class Storm {
  readonly acknowledged = new Map<string, string>();
  readonly refused: string[] = [];
  kills = 0;
  #blowing = true;
  readonly #writers: Promise<void>[];

  constructor(send: Send, writers = 4) {
    this.#writers = Array.from({ length: writers }, (_, writer) => this.#write(send, writer));
  }

  /** Waits until so many more writes were acknowledged: the storm blows through what was done to the desk. */
  async goesOn(more = 12): Promise<void> {
    const wanted = this.acknowledged.size + more;
    for (const end = Date.now() + PATIENCE; this.acknowledged.size < wanted; await sleep(10)) {
      if (Date.now() > end || this.refused.length > 0) throw new Error(`Not acknowledged within ${PATIENCE / 1_000} s, or refused: ${this.refused.join(", ")}`);
    }
  }

  /** Nothing is begun or sent again any more; what was sent is still waited for. */
  async end(): Promise<void> {
    this.#blowing = false;
    await Promise.all(this.#writers);
  }

  async #write(send: Send, writer: number): Promise<void> {
    for (let n = 1; this.#blowing; n += 1) {
      const [name, key] = [`样本${writer}之${n}`, randomUUID()];
      for (; this.#blowing; await sleep(REST)) {
        const { id, code } = await send(name, key).catch((): Reply => ({}));
        if (id === undefined && AGAIN.includes(code)) continue;
        if (id === undefined) this.#refuse(`${name}: ${code}`);
        else if (n % 3 === 0) this.#same(name, id, (await send(name, key).catch((): Reply => ({}))).id);
        else this.#same(name, id, id);
        break;
      }
      await sleep(REST);
    }
  }

  /** There is no reason to refuse any: the storm ends. */
  #refuse(what: string): void {
    this.refused.push(what);
    this.#blowing = false;
  }

  /** An answer that came a second time is the first one; where the second did not come, the first counts. */
  #same(name: string, first: string, second: string | undefined): void {
    if (second !== undefined && second !== first) this.#refuse(`${name}: answered ${first}, then ${second}`);
    this.acknowledged.set(name, first);
  }
}

/** Does something to the desk while a storm blows, which ends in any case. */
export async function amid(send: Send, work: (storm: Storm) => Promise<void>): Promise<Storm> {
  const storm = new Storm(send);
  await work(storm).finally(() => storm.end());
  return storm;
}

/** The write of a storm: nothing in the database forbids to do it twice. */
export const WRITE = "mutation ($input: CreateOfficeMemberInput!) { it: createOfficeMember(input: $input) { id } }";
export const inputOf = (campaignId: string, name: string) => ({ input: { campaignId, body: "OFFICE", name, position: "STAFF", organization: "省工信厅", post: "干部" } });

/** Compares what was acknowledged with what is there, says so in figures, and finds nothing lost, doubled or half-written. */
export async function takeStock(storm: Storm, owner: Client, campaignId: string): Promise<void> {
  const { rows } = await owner.query<{ id: string; name: string; events: number; keys: number }>(
    `select m.id, m.name, (select count(*)::int from audit_events e where e.subject_id = m.id and e.outcome = 'SUCCEEDED') as events
       from office_members m where m.campaign_id = $1`,
    [campaignId],
  );
  const { rows: events } = await owner.query<{ n: number }>("select count(*)::int as n from audit_events where action = 'createOfficeMember' and outcome = 'SUCCEEDED'");
  const { rows: kept } = await owner.query<{ n: number }>("select count(*)::int as n from idempotency_keys");
  const there = new Map(rows.map(({ id, name }) => [name, id]));
  const lost = [...storm.acknowledged].filter(([name, id]) => there.get(name) !== id);
  const doubled = rows.length - there.size;
  const half = rows.filter((row) => row.events !== 1).length + Math.abs(rows.length - (events[0]?.n ?? 0)) + Math.abs(rows.length - (kept[0]?.n ?? 0));
  process.stdout.write(`kills survived ${storm.kills}, acknowledged writes ${storm.acknowledged.size}, lost ${lost.length}, doubled ${doubled}, half-written ${half}\n`);
  expect({ lost, doubled, half, refused: storm.refused }).toEqual({ lost: [], doubled: 0, half: 0, refused: [] });
}
