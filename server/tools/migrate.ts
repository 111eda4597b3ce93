import "reflect-metadata";
import { migrate } from "../database/migrate";

/** Migrates the database of DATABASE_URL as the login that owns the tables, and nothing else. */
const { DATABASE_URL: ownerUrl, DATABASE_RUNTIME_PASSWORD: runtimePassword } = process.env;
if (!ownerUrl || !runtimePassword) throw new Error("Set DATABASE_URL and DATABASE_RUNTIME_PASSWORD; see .env.example");

migrate({ ownerUrl, runtimePassword }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
