import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { runtimeUrl } from "../../server/database/roles";
import { auditCost } from "./audit-cost";
import { firstLoad } from "./first-load";
import { load, openSession } from "./data/load";
import { at } from "./data/world";
import { measure } from "./measure";
import { queries as allQueries } from "./queries";
import { assertSameData } from "./same-data";
import { OURS, startAll } from "./servers/start";
import { papersText } from "./papers-text";
import { table } from "./table";

const { values: asked } = parseArgs({ options: { quick: { type: "boolean" }, queries: { type: "string" }, servers: { type: "string" }, "first-load": { type: "boolean" } } });
const plan = { connections: 32, ...(asked.quick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 3 }) };
const POOL_SIZE = 8;
const SIZE = { unitsPerSeat: 200, nominations: 100_000 };

/** Loads the population, starts the servers, checks that they agree, measures them and prints the table. */
async function main(): Promise<void> {
  if (asked["first-load"]) return console.log(await firstLoad());
  const dataDir = await mkdtemp(join(tmpdir(), "desk-bench-"));
  const { ownerUrl, stop: stopDatabase } = await startEmbedded({ dataDir, fast: true });
  try {
    const runtimePassword = randomBytes(16).toString("hex");
    await migrate({ ownerUrl, runtimePassword });
    const since = Date.now();
    const world = await load(ownerUrl, SIZE);
    console.log(`${SIZE.nominations} nominations loaded and verified in ${Math.round((Date.now() - since) / 1_000)} s`);

    const account = at(world.officers, 0);
    const sessionId = await openSession(ownerUrl, account.id);
    const servers = await startAll({ ownerUrl, runtimeUrl: runtimeUrl(ownerUrl, runtimePassword), poolSize: POOL_SIZE, account, sessionId }, runtimePassword);
    try {
      const targets = servers.all.filter(({ name }) => !asked.servers || asked.servers.split(",").some((word) => name.startsWith(word)));
      const queries = allQueries.filter(({ name }) => !asked.queries || asked.queries.split(",").includes(name));
      if (targets.length === 0 || queries.length === 0) throw new Error(`Nothing to measure: --servers takes ${servers.all.map(({ name }) => name).join(", ")}; --queries ${allQueries.map(({ name }) => name).join(", ")}.`);
      await assertSameData(targets, queries, world);
      console.log(`${targets.length} servers agree; ${plan.rounds} rounds of ${plan.seconds} s for each query and server, ${plan.connections} connections\n`);
      console.log(table(await measure(targets, queries, world, plan), queries));
      const ours = servers.all.find(({ name }) => name === OURS);
      if (ours && !asked.servers && !asked.queries) {
        console.log(`\n${await papersText(ours, { ownerUrl, runtimeUrl: runtimeUrl(ownerUrl, runtimePassword) })}`);
        console.log(`\n${await auditCost({ ownerUrl, runtimeUrl: runtimeUrl(ownerUrl, runtimePassword) }, account.id, sessionId)}`);
        console.log(`\n${await firstLoad()}`);
      }
    } finally {
      await servers.stop();
    }
  } finally {
    await stopDatabase();
    await rm(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
