import "reflect-metadata";
import { loadConfig } from "./config";
import { start } from "./start";

/** Starts the desk and stops it gracefully: what is under way is answered, then the database is let go. */
async function main(): Promise<void> {
  // Before anything is started, so that nothing started is left behind.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void starting.then((server) => server.stop()).finally(() => process.exit()));
  const starting = start(loadConfig(process.env));
  await starting;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
