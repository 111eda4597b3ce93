import { isDeepStrictEqual } from "node:util";
import type { World } from "./data/world";
import { requestsOf } from "./measure";
import type { BenchQuery } from "./queries/query";
import type { Target } from "./servers/start";

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** Fails unless all servers answer every query with the same data: who leaves something out is fast for nothing. */
export async function assertSameData(targets: Target[], queries: BenchQuery[], world: World): Promise<void> {
  for (const query of queries) {
    const answers = await Promise.all(targets.map(async (target) => ({ target, data: await answersOf(target, query, world) })));
    const [first, ...others] = answers;
    for (const other of others) {
      if (!isDeepStrictEqual(other.data, first?.data)) throw new Error(`${query.name}: ${other.target.name} answers differently from ${first?.target.name}`);
    }
  }
}

async function answersOf(target: Target, query: BenchQuery, world: World): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const body of requestsOf(target, query, world)) {
    const response = await fetch(target.url, { method: "POST", headers: target.headers, body });
    const text = await response.text();
    if (!response.ok || text.includes('"errors"')) throw new Error(`${query.name}: ${target.name} refuses: ${text}`);
    answers.push(canonical(JSON.parse(text)));
  }
  return answers;
}

/** The same moment is written `+00:00`, `Z` or with more digits; everything else must be equal. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === "string" && MOMENT.test(value)) return Date.parse(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, canonical(member)]));
}
