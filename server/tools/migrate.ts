import "reflect-metadata";
import { withDataSource } from "../database/data-source";
import { migrate } from "../database/migrate";
import { recordFromConsole } from "./as-owner";
import { runTool, ToolError } from "./run-tool";

/** Migrates the database of DATABASE_URL as the login that owns the tables, and nothing else. */
runTool(async () => {
  const { DATABASE_URL: ownerUrl, DATABASE_RUNTIME_PASSWORD: runtimePassword } = process.env;
  if (!ownerUrl || !runtimePassword) throw new ToolError("Set DATABASE_URL and DATABASE_RUNTIME_PASSWORD; see .env.example");
  await migrate({ ownerUrl, runtimePassword });
  await withDataSource({ url: ownerUrl, poolSize: 1 }, ({ manager, migrations }) => recordFromConsole(manager, "migrate", "Setting", "", { newest: migrations.at(-1)?.name }));
});
