import type { Desk } from "../../desk";
import { forLog } from "../../graphql/for-log";
import { scanPending } from "./scan-pending";

interface Pace {
  /** How soon it is tried again after the scanner could not be reached; doubles each time. */
  first: number;
  /** How often it looks at least. */
  most: number;
}

const PACE: Pace = { first: 5_000, most: 10 * 60_000 };

interface Watch {
  /** Something has come in: looks at once, or again as soon as the look under way is over. */
  nudge(): void;
  stop(): Promise<void>;
}

/**
 * The job of files: at start removes what a killed server left in the way in; has what is in quarantine scanned at
 * start, after every upload and at intervals, soon again while the scanner is away.
 */
export function watchFiles(desk: Desk, { first, most }: Pace = PACE): Watch {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  const stopping = new AbortController();
  let wait = first;

  const look = async (): Promise<void> => {
    do {
      again = false;
      const { reached } = await scanPending(desk, stopping.signal).catch((error: unknown) => {
        desk.log.error({ err: forLog(error) }, "files could not be scanned");
        return { reached: false };
      });
      wait = reached ? most : Math.min(wait === most ? first : wait * 2, most);
    } while (again && !stopping.signal.aborted);
  };
  const nudge = (): void => {
    again = true;
    if (running || stopping.signal.aborted) return;
    clearTimeout(timer);
    running = look().finally(() => {
      running = undefined;
      if (!stopping.signal.aborted) timer = setTimeout(nudge, wait).unref();
    });
  };
  void desk.files.sweep().catch((error: unknown) => desk.log.warn({ err: forLog(error) }, "what was left of broken uploads could not be removed"));
  if (desk.config.clamd) nudge();
  return {
    nudge: () => {
      if (desk.config.clamd) nudge();
    },
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
