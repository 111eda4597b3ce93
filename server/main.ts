import "reflect-metadata";
import { loadConfig } from "./config";
import { start } from "./start";

/** Starts the desk and stops it gracefully: what is under way is answered, then the database is let go. */
async function main(): Promise<void> {
  const stop = (): void => void starting.then((server) => server.stop()).finally(() => process.exit());
  // Before anything is started, so that nothing started is left behind.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  // npm hands a signal to the shell between us, which dies of it without a word: `kill` of `npm start` would leave us behind.
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && stop(), 500).unref();
  const starting = start(loadConfig(process.env));
  await starting;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
