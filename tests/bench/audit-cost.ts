import { Client } from "pg";
import { buildApp } from "../../server/app";
import { createDataSource } from "../../server/database/data-source";
import { signAccessToken } from "../../server/features/accounts/tokens";
import { Role } from "../../server/features/accounts/role";
import { frozenClock } from "../../server/features/clock/clock";
import { clientOf } from "../support/api-client";
import { testConfig } from "../support/desk";

const ROUNDS = 7;
const ACTS = 60;
/** What notes before and after, and gives them to the event. */
const TRIGGERS = [
  ["recommending_units", "note_update"],
  ["audit_events", "complete_event"],
] as const;
const UPDATE = "mutation ($input: UpdateRecommendingUnitInput!) { updateRecommendingUnit(input: $input) { version } }";

/** How long an act of an office takes with its before and after in the trail, and how long without: rounds of both in turn, so that whatever else the machine does is in both. */
export async function auditCost({ ownerUrl, runtimeUrl }: { ownerUrl: string; runtimeUrl: string }, accountId: string, sessionId: string): Promise<string> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const dataSource = await createDataSource({ url: runtimeUrl }).initialize();
  const app = await buildApp({ config: testConfig, dataSource, clock: frozenClock(new Date("2024-08-15T09:00:00+08:00")) });
  const { accessToken } = signAccessToken({ sessionId, accountId, role: Role.OFFICE }, testConfig.secret);
  const client = clientOf(app, accessToken);
  const { rows } = await owner.query<{ id: string; version: number }>("select u.id, u.version from recommending_units u join accounts a on a.seat = u.seat where a.id = $1 limit 1", [accountId]);
  let [unit] = rows;
  const switchTriggers = async (how: "enable" | "disable"): Promise<void> => {
    for (const [table, trigger] of TRIGGERS) await owner.query(`alter table ${table} ${how} trigger ${trigger}`);
  };
  /** Milliseconds an act took, on average of a round. */
  const round = async (): Promise<number> => {
    const since = performance.now();
    for (let i = 0; i < ACTS; i += 1) {
      const done = await client.ask<{ updateRecommendingUnit: { version: number } }>(UPDATE, { input: { ...unit, shortName: `样本${i}` } });
      unit = unit && { ...unit, version: done.updateRecommendingUnit.version };
    }
    return (performance.now() - since) / ACTS;
  };
  try {
    await round(); // what is compiled and planned once
    const times: Record<"enable" | "disable", number[]> = { enable: [], disable: [] };
    for (let i = 0; i < ROUNDS; i += 1) {
      for (const how of ["disable", "enable"] as const) {
        await switchTriggers(how);
        times[how].push(await round());
      }
    }
    const [on, off] = [median(times.enable), median(times.disable)];
    return `an act with before and after in the trail: ${on.toFixed(2)} ms, without: ${off.toFixed(2)} ms; ${(on / off).toFixed(2)} times (medians of ${ROUNDS} rounds of ${ACTS})`;
  } finally {
    await switchTriggers("enable");
    await app.fastify.close();
    await Promise.all([dataSource.destroy(), owner.end()]);
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
