import "reflect-metadata";
import { loadConfig } from "./config";
import { start } from "./start";

/** Milliseconds after which a stop is enforced: less than the ten seconds Docker waits, beside the time to drain. */
const LONGEST_STOP = 9_000;

/** Starts the desk and stops it gracefully: what is under way is answered, then the database is let go. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const stop = (): void => {
    setTimeout(() => {
      console.error("The desk did not stop in time and ends; what was not committed is rolled back.");
      process.exit(1);
    }, LONGEST_STOP + config.drainSeconds * 1_000).unref();
    void starting.then((server) => server.stop()).finally(() => process.exit());
  };
  // Before anything is started, so that nothing started is left behind.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  // npm hands a signal to the shell between us, which dies of it without a word: `kill` of `npm start` would leave us behind.
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && stop(), 500).unref();
  const starting = start(config);
  await starting;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
