import fc from "fast-check";
import type { QueryResultRow } from "pg";
import { useDesk } from "../support/desk";
import { type Ask, behindShield } from "./asking";
import { mayCall } from "./graph";
import { predict, type Prediction } from "./visible";
import { aWorld, type Persona, type World } from "./world";

const desk = useDesk();
let world: World;
let prediction: Prediction;
let ask: Ask;
beforeAll(async () => {
  world = await aWorld(desk);
  prediction = await predict(world);
  ask = behindShield(desk);
});

/** Lists of what units own, the field of one row, and the table. */
const LISTS = [
  { list: "nominations", one: "nomination", table: "nominations" },
  { list: "quotas", one: "quota", table: "quotas" },
  { list: "workplaces", one: "workplace", table: "workplaces" },
  { list: "unitContacts", one: "unitContact", table: "unit_contacts" },
];

/** A filter as it is sent, and what it means for a row. */
interface Condition {
  sent: Record<string, unknown>;
  holds(row: QueryResultRow): boolean;
}

/** A number that stands for one of some values, whatever they are when the test runs. */
const pick = fc.nat({ max: 1_000 });
const of = <T>(values: readonly T[], n: number): T => values[n % values.length] as T;
const anyUnit = (n: number): string => of(Object.values(world.units), n).id;
const anySeat = (n: number): string => of(["INDUSTRY", "COMMUNICATIONS"], n);

/** Filters that ask for other people's rows in every way the schema knows. */
const { condition } = fc.letrec<{ leaf: () => Condition; condition: () => Condition }>((tie) => ({
  leaf: fc.oneof(
    fc.tuple(fc.constantFrom("eq", "ne"), pick).map(([operator, n]) => () => column("seat", "seat", operator, anySeat(n))),
    fc.tuple(fc.constantFrom("eq", "ne"), pick).map(([operator, n]) => () => column("unitId", "unit_id", operator, anyUnit(n))),
    fc.array(pick, { maxLength: 4 }).map((ns) => () => ({ sent: { unitId: { in: ns.map(anyUnit) } }, holds: (row: QueryResultRow) => ns.map(anyUnit).includes(row.unit_id as string) })),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    tie("leaf"),
    tie("condition").map((part) => () => ({ sent: { not: part().sent }, holds: (row: QueryResultRow) => !part().holds(row) })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((parts) => () => ({ sent: { or: parts.map((part) => part().sent) }, holds: (row: QueryResultRow) => parts.some((part) => part().holds(row)) })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((parts) => () => ({ sent: { and: parts.map((part) => part().sent) }, holds: (row: QueryResultRow) => parts.every((part) => part().holds(row)) })),
  ),
}));

function column(field: string, name: string, operator: string, value: string): Condition {
  return { sent: { [field]: { [operator]: value } }, holds: (row) => (row[name] === value) === (operator === "eq") };
}

const step = fc.record({
  who: pick,
  from: fc.constantFrom(...LISTS),
  row: pick,
  condition: fc.option(condition),
  order: fc.constantFrom("seat", "unitId", "id"),
  first: fc.integer({ min: 1, max: 60 }),
  offset: fc.nat({ max: 10 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Asks for one page and one row, and compares both with the prediction. */
async function take({ who: n, from: { list, one, table }, row, condition, order, first, offset }: Step): Promise<void> {
  const who = of(world.personas, n);
  const { sent, holds } = condition?.() ?? { sent: {}, holds: () => true };
  const { id } = of(prediction.rows(table), row) as { id: string };
  const query = `query ($filter: ${typeOf(one)}Filter, $first: Int, $offset: Int, $id: ID!) {
    ${list}(filter: $filter, first: $first, offset: $offset, orderBy: [{ field: ${order} }]) { totalCount nodes { id seat unitId unit { id seat } } }
    ${one}(id: $id) { id }
  }`;
  const { data, codes } = await ask(who, query, { filter: sent, first, offset, id });
  if (!mayCall(who.role, "Query", list)) return expect(new Set(codes)).toEqual(new Set(["FORBIDDEN"]));
  const seen = visibleTo(who, table);
  const matching = new Set(prediction.rows(table).filter((row) => seen.has(row.id as string) && holds(row)).map((row) => row.id as string));
  const page = data?.[list] as { totalCount: number; nodes: { id: string; unitId: string; unit: { id: string } }[] };
  expect({ who: who.name, codes, total: page.totalCount, length: page.nodes.length }).toEqual({ who: who.name, codes: [], total: matching.size, length: Math.max(0, Math.min(first, matching.size - offset)) });
  expect(page.nodes.filter((node) => !matching.has(node.id) || node.unit.id !== node.unitId)).toEqual([]);
  expect({ who: who.name, [one]: data?.[one] }).toEqual({ who: who.name, [one]: seen.has(id) ? { id } : null });
}

const typeOf = (one: string): string => one.charAt(0).toUpperCase() + one.slice(1);
const visibleTo = (who: Persona, table: string): Set<string> => prediction.whole(who, table) ?? new Set();

test("whoever asks, for whatever, in whatever order and all at once, gets the rows they should see", async () => {
  // All steps of a run share the pool at once: a connection that kept somebody's name would show here.
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      await Promise.all(steps.map(take));
    }),
    { numRuns: 50 },
  );
});
