import type { ChildProcess } from "node:child_process";
import type { Cluster } from "./cluster";
import type { Keeper } from "./keeper";
import { ended } from "./stop";

/** A PostgreSQL that runs, and the session that owns it. */
export interface Running {
  child: ChildProcess;
  keeper: Keeper;
  port: number;
}

/** So many deaths within a quarter of an hour are no accident: an operator has to look. */
const MOST_DEATHS = 5;
const WITHIN = 15 * 60_000;

/**
 * Starts PostgreSQL again whenever it dies by itself (killed by the system for want of memory, say), on the port it had, so
 * that the pool finds it. Where that fails, or happens over and over, the desk ends with a word why: whoever supervises it
 * starts it again. `stop` calls that off and gives the one that runs last.
 */
export function revive(first: Running, begin: () => Promise<Running>, { dataDir, log }: Cluster): { stop(): Promise<Running> } {
  let last = Promise.resolve(first);
  let stopping = false;
  const deaths: number[] = [];

  const watch = (running: Running): void => {
    running.child.once("exit", (code, signal) => {
      if (stopping) return;
      log(`PostgreSQL ended by itself (${signal ?? `code ${code}`}): starting it again; ${dataDir}/postgres.log tells more`);
      deaths.push(Date.now());
      last = again(running);
    });
  };
  const again = async (dead: Running): Promise<Running> => {
    await dead.keeper.end().catch(() => undefined);
    try {
      if (deaths.filter((at) => Date.now() - at < WITHIN).length >= MOST_DEATHS) throw new Error(`it ended ${MOST_DEATHS} times in ${WITHIN / 60_000} minutes`);
      const running = await begin();
      log("PostgreSQL runs again");
      watch(running);
      return running;
    } catch (error) {
      if (stopping) return dead;
      console.error(`The desk cannot go on without its database and ends: ${error instanceof Error ? error.message : String(error)}`);
      return process.exit(1);
    }
  };

  if (!ended(first.child)) watch(first);
  return {
    stop: () => {
      stopping = true;
      return last;
    },
  };
}
