import { randomUUID } from "node:crypto";
import type { QueryRunner } from "typeorm";
import { enter, transact } from "../database/transaction";
import type { Desk } from "../desk";
import { forLog } from "../graphql/for-log";
import { repeat } from "../repeat";
import type { Job } from "./job";
import type { JobHandler } from "./job-handler";
import type { JobKind } from "./job-kind";

/** How often a server looks whether another one's job was left, in milliseconds. Its own are begun at once. */
const LOOKS_EVERY = 1_000;
/** How many jobs a server does at a time: each holds two of its connections. */
const AT_ONCE = 2;
/** How long somebody may be at a job, and how its holder shows that it lives; in milliseconds. */
export interface Limits {
  /** So often the holder of a job's lock says a word. */
  beats: number;
  /** A holder that is silent for so long loses its lock: a server that is frozen, or too busy to be trusted with it. */
  silence: number;
  /** A job that takes longer is broken off, and begun anew or given up. */
  longest: number;
}
const LIMITS: Limits = { beats: 3_000, silence: 15_000, longest: 60 * 60_000 };
/** How often a job is begun before it is given up. */
const MOST_ATTEMPTS = 3;

type Claimed = Pick<Job, "id" | "kind" | "subjectId" | "attempts">;

const NEXT = `
  update jobs set attempts = attempts + 1, run_at = now() + interval '2 seconds'
    where id = (select id from jobs where run_at <= now() order by run_at, id limit 1 for update skip locked)
    returning id, kind, subject_id as "subjectId", attempts`;
/**
 * Waits: a server whose NEXT began before the claim was committed locks the claimed row for a moment too, only to find
 * that it is no longer due. Who really took it over has counted on, so that `attempts` differs and nothing is waited for.
 */
const HOLD = "select from jobs where id = $1 and attempts = $2 for update";

/**
 * Does the jobs of the table `jobs`, each once. The lock on its row, held while it is done, says that somebody is at
 * it: a server that is killed loses its connection, the connection its lock, and the next one takes over within
 * three seconds. One that is frozen stays connected; but the database ends a transaction in which nothing is said for a while,
 * so that it loses its lock as well, and when it wakes its handler is told by its signal. (pg-boss, looked at first, has no heartbeat before Node 22's version: a killed server's job waits until it
 * expires.) How often it was begun is counted before the lock is taken, so that a job which kills its server is given up;
 * for the moment between the two it is not due, or others would take it and count, too.
 */
export class Jobs {
  #timer: NodeJS.Timeout | undefined;
  readonly #running = new Set<Promise<void>>();
  readonly #stopped = new AbortController();

  constructor(
    private readonly desk: Desk,
    private readonly handlers: Record<JobKind, JobHandler>,
    private readonly limits: Limits = LIMITS,
  ) {}

  /** Looks from now on, until it is stopped. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), LOOKS_EVERY).unref();
    this.wake();
  }

  /** Looks at once: somebody has just asked for something. Does nothing on a desk that was not started. */
  wake(): void {
    if (!this.#timer || this.#stopped.signal.aborted || this.#running.size >= AT_ONCE) return;
    const running = this.#next()
      .catch((error: unknown) => {
        this.desk.log.warn({ err: forLog(error) }, "jobs cannot be looked at");
        return false;
      })
      .then((did) => {
        this.#running.delete(running);
        if (did) this.wake();
      });
    this.#running.add(running);
  }

  /** Does all there is, one after another; for tests and tools. */
  async drain(): Promise<void> {
    while (!this.#stopped.signal.aborted && (await this.#next()));
  }

  /** Lets go: what is under way is rolled back and left to the next server. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await Promise.allSettled(this.#running);
  }

  /** Does the next job; false where there is none. */
  async #next(): Promise<boolean> {
    const { dataSource } = this.desk;
    const [claimed] = await transact(dataSource, { as: "service" }, async (manager) => {
      const [rows] = await manager.query<[Claimed[], number]>(NEXT);
      return rows;
    });
    if (!claimed) return false;
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const { text, values } = enter({ as: "service" });
      await runner.query(text, values);
      await runner.query("select set_config('idle_in_transaction_session_timeout', $1, true)", [`${this.limits.silence}ms`]);
      const held = (await runner.query(HOLD, [claimed.id, claimed.attempts])) as unknown[];
      if (held.length === 1) await this.#do(runner, claimed);
      await runner.commitTransaction();
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
    return true;
  }

  async #do(runner: QueryRunner, { id, kind, subjectId, attempts }: Claimed): Promise<void> {
    const stopped = this.#stopped.signal;
    try {
      if (attempts > MOST_ATTEMPTS) throw new Error(`The ${kind} job of ${subjectId} has ended ${attempts - 1} servers or connections`);
      await this.#within(runner, (signal) => this.handlers[kind].run(this.desk, subjectId, signal));
      await runner.query("delete from jobs where id = $1", [id]);
    } catch (error) {
      if (stopped.aborted) {
        await runner.query("update jobs set attempts = 0, run_at = now() where id = $1", [id]);
      } else if (attempts < MOST_ATTEMPTS) {
        this.desk.log.warn({ err: forLog(error), kind, subjectId, attempts }, "a job failed and is tried again");
        await runner.query("update jobs set run_at = now() + $2 * interval '5 seconds' where id = $1", [id, attempts]);
      } else {
        const incident = randomUUID();
        this.desk.log.error({ err: forLog(error), kind, subjectId, incident }, "a job is given up");
        await this.#giveUp(runner, { id, kind, subjectId, attempts }, incident);
      }
    }
  }

  /**
   * Runs a handler within the limits. Its signal tells it to break off when the server stops, the lock is lost or time is up.
   * One that does not listen to the latter two is left alone: it writes nothing that its subject's state does not allow any more.
   */
  async #within(runner: QueryRunner, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const broken = new AbortController();
    const signal = AbortSignal.any([this.#stopped.signal, broken.signal]);
    const over = new Promise<never>((_, reject) => broken.signal.addEventListener("abort", () => reject(broken.signal.reason as Error)));
    const quiet = repeat(this.limits.beats, () => runner.query("select").catch((error: unknown) => broken.abort(error)));
    const late = setTimeout(() => broken.abort(new Error(`A job took longer than ${this.limits.longest / 1_000} s`)), this.limits.longest).unref();
    try {
      await Promise.race([run(signal), over]);
    } finally {
      clearTimeout(late);
      quiet();
    }
  }

  /** Says so on its subject; where not even that can be done, the others come first. */
  async #giveUp(runner: QueryRunner, { id, kind, subjectId }: Claimed, incident: string): Promise<void> {
    try {
      await this.handlers[kind].giveUp(this.desk, subjectId, incident);
      await runner.query("delete from jobs where id = $1", [id]);
    } catch (error) {
      this.desk.log.error({ err: forLog(error), kind, subjectId, incident }, "a job cannot even be given up");
      await runner.query("update jobs set run_at = now() + interval '1 minute' where id = $1", [id]);
    }
  }
}
