import autocannon from "autocannon";
import type { World } from "./data/world";
import type { BenchQuery } from "./queries/query";
import type { Target } from "./servers/start";

export interface Plan {
  connections: number;
  rounds: number;
  /** Seconds that one server is asked one query in one round. */
  seconds: number;
}

/** Requests per second by server and query. */
export type Results = Map<string, Map<string, number>>;

/**
 * Asks each server each query in turn, round by round, so that whatever else the machine does falls on all alike;
 * gives the median round. A first round of one second warms up and does not count.
 */
export async function measure(targets: Target[], queries: BenchQuery[], world: World, plan: Plan): Promise<Results> {
  const rounds = new Map(targets.map(({ name }) => [name, new Map(queries.map((query) => [query.name, [] as number[]]))]));
  for (let round = 0; round <= plan.rounds; round += 1) {
    const seconds = round === 0 ? 1 : plan.seconds;
    for (const query of queries) {
      for (const target of targets) {
        const rate = await shoot(target, requestsOf(target, query, world), plan.connections, seconds);
        if (round > 0) rounds.get(target.name)?.get(query.name)?.push(rate);
      }
    }
  }
  return new Map([...rounds].map(([name, byQuery]) => [name, new Map([...byQuery].map(([query, rates]) => [query, median(rates)]))]));
}

/** The bodies a client sends for a query, one for each set of its variables. */
export function requestsOf({ language }: Target, query: BenchQuery, world: World): string[] {
  return query.variables(world).map((variables) => JSON.stringify({ operationName: query.name, query: query[language], variables }));
}

async function shoot({ name, url, headers }: Target, bodies: string[], connections: number, seconds: number): Promise<number> {
  const result = await autocannon({ url, method: "POST", headers, connections, duration: seconds, requests: bodies.map((body) => ({ body })) });
  if (result.non2xx + result.errors + result.timeouts > 0) throw new Error(`${name} did not answer ${result.non2xx + result.errors} requests`);
  return result["2xx"] / result.duration;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}
