import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { getOperationAST, parse, type OperationDefinitionNode } from "graphql";
import { Role } from "../../server/features/accounts/role";
import { checkValues } from "../../server/graphql/limits/check-values";
import { costOf } from "../../server/graphql/limits/cost";
import { type Limit, LIMITS } from "../../server/graphql/limits/limits";
import { measureShape } from "../../server/graphql/limits/measure-shape";
import { committedOperations } from "../../server/graphql/trusted/committed-operations";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
let office: ApiClient;
beforeAll(async () => {
  office = await desk.as(await desk.builders.anAccount(Role.OFFICE));
});

const operationIn = (text: string): OperationDefinitionNode => {
  const operation = getOperationAST(parse(text));
  if (!operation) throw new Error(`No operation in ${text}`);
  return operation;
};
const costing = (text: string, variables: Record<string, unknown> = {}) => costOf(desk.app.desk.api.schema, parse(text), operationIn(text))(variables);
const times = (count: number, each: (index: number) => string, between = " ") => Array.from({ length: count }, (_, index) => each(index)).join(between);

describe("the dashboard's own operations", () => {
  const texts = [...committedOperations().values()];
  const largest = (measure: (text: string) => number) => Math.max(...texts.map(measure));

  test("keep every limit, with room: none needs more than two thirds of one", () => {
    const shapes = texts.map((text) => measureShape(parse(text)));
    const used = {
      ...Object.fromEntries((["depth", "aliases", "directives", "roots", "fields"] as const).map((name) => [name, Math.max(...shapes.map((shape) => shape[name]))])),
      characters: largest(({ length }) => length),
      tokens: largest((text) => text.split(/\W+|(?=[{}()[\]!$:.])/).length),
      cost: largest((text) => costing(text, { first: 200 })),
    };
    expect(Object.entries(used).filter(([name, value]) => value > (LIMITS[name as Limit] * 2) / 3)).toEqual([]);
    expect(used.cost).toBeGreaterThan(LIMITS.cost / 10); // a limit nothing comes near guards nothing
  });

  test("are read from the very files the dashboard is built from, each once", () => {
    const folder = join(__dirname, "../../schema/operations");
    const sources = readdirSync(folder).filter((name) => name.endsWith(".graphql")).map((name) => readFileSync(join(folder, name), "utf8"));
    expect(texts).toHaveLength(sources.join("\n").match(/^(query|mutation) /gm)?.length ?? 0);
  });
});

const fields = (count: number) => `{ me { ${times(Math.floor((count - 1) / 10), () => "...F")} ${times((count - 1) % 10, () => "permissions")} } } fragment F on Me { ${times(10, () => "permissions")} }`;
const filterOf = (depth: number): object => (depth === 0 ? { state: { eq: "DRAFT" } } : { not: filterOf(depth - 1) });
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const FILTERED = "query ($filter: NominationFilter) { nominations(filter: $filter) { totalCount } }";

/** For each limit an operation that just keeps it and one just beyond. */
const CASES: [Limit, (size: number) => { query: string; variables?: Record<string, unknown> }, { most?: number; found?: string }][] = [
  ["characters", (size) => ({ query: `{ __typename }${" ".repeat(size - 14)}` }), {}],
  ["tokens", (size) => ({ query: tokens(size) }), { found: `> ${LIMITS.tokens}` }],
  ["depth", (size) => ({ query: chain(size) }), {}],
  ["fields", (size) => ({ query: fields(size) }), {}],
  ["aliases", (size) => ({ query: `{ me { ${times(size, (index) => `a${index}: permissions`)} } }` }), {}],
  ["directives", (size) => ({ query: `{ me { ${times(size, () => "permissions @skip(if: false)")} } }` }), {}],
  ["roots", (size) => ({ query: `{ ${times(size, () => "__typename")} }` }), {}],
  ["conditions", (size) => ({ query: FILTERED, variables: { filter: { or: Array.from({ length: size }, () => ({ state: { eq: "DRAFT" } })) } } }), {}],
  ["filterDepth", (size) => ({ query: FILTERED, variables: { filter: filterOf(size) } }), {}],
  ["nesting", (size) => ({ query: "{ __typename }", variables: { deep: nested(size) } }), { found: `> ${LIMITS.nesting}` }],
  ["values", (size) => ({ query: "{ __typename }", variables: { many: Array.from({ length: size - 2 }, () => 1) } }), { found: `> ${LIMITS.values}` }],
];

/** A document of so many tokens: an argument's list has as many as it likes. */
function tokens(size: number): string {
  return `{ nominations(filter: { state: { in: [${times(size - 20, () => "DRAFT")}] } }) { totalCount } }`;
}

/** Units above units: each a field deeper. */
function chain(size: number): string {
  return `{ recommendingUnits(first: 1) { nodes ${times(size - 3, () => "{ parent ", "")} { id } ${times(size - 3, () => "}", "")} } }`;
}

describe("what is beyond a limit is refused by the limit's name, with value and most; what just keeps it is answered:", () => {
  test.each(CASES)("%s", async (limit, build, { most = LIMITS[limit], found = String(most + 1) }) => {
    const kept = build(most);
    const within = await office.send(kept.query, kept.variables);
    expect((within.errors ?? []).map(({ extensions, message }) => [extensions.code, message]).filter(([code]) => code === "LIMIT_EXCEEDED")).toEqual([]);
    const { query, variables } = build(most + 1);
    const [zh, en] = [await office.send(query, variables), await office.send(query, variables, { "accept-language": "en" })];
    expect(zh.data ?? null).toBeNull();
    expect(zh.errors?.[0]).toMatchObject({ message: expect.stringMatching(`^请求超出上限：.+为 ${found}，上限为 ${most}。$`), extensions: { code: "LIMIT_EXCEEDED", remedy: "请缩小请求，或分几次发送。" } });
    expect(en.errors?.[0]?.message).toMatch(new RegExp(`^The request is beyond a limit: .+ is ${found}, the most is ${most}\\.$`));
  });

  test("every limit has a case here", () => {
    expect([...CASES.map(([limit]) => limit), "cost", "introspectionDepth"].sort()).toEqual(Object.keys(LIMITS).sort());
  });
});

describe("the cost", () => {
  const LIST = "query ($first: Int! = 25) { nominations(first: $first) { totalCount nodes { id unit { shortName } } } }";

  test.each<[string, string, Record<string, unknown>, number]>([
    ["of a field", "{ __typename }", {}, 1],
    ["of an object", "{ me { permissions account { id } } }", {}, 4],
    ["of a page, by its `first`", LIST, { first: 200 }, 1 + (1 + 1 + 200 * 3)],
    ["of a page without one, by the default", "{ nominations { nodes { id } } }", {}, 1 + (1 + 25)],
    ["of both ways to the rows", "{ nominations(first: 100) { nodes { id } edges { node { id } } } }", {}, 1 + (1 + 100) + (1 + 100 * 2)],
    ["of a list in each row of a list", "{ nominations(first: 100) { nodes { reviews { id } } } }", {}, 1 + (1 + 100 * (1 + 10))],
    ["of fragments, as often as they are spread", "{ me { ...F ...F } } fragment F on Me { permissions }", {}, 3],
  ])("%s", (_, text, variables, cost) => {
    expect(costing(text, variables)).toBe(cost);
  });

  test("beyond the limit is refused with the variables it has, and answered with others", async () => {
    expect(await office.refused(wide, { first: 200 })).toMatchObject({ extensions: { code: "LIMIT_EXCEEDED" }, message: expect.stringContaining(`查询代价（结果可能包含的值数）为 ${costing(wide, { first: 200 })}，上限为 ${LIMITS.cost}`) });
    expect((await office.send(wide, { first: 1 })).errors).toBeUndefined();
  });

  test("grows with every page, whatever is asked", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 199 }), (first) => costing(LIST, { first }) < costing(LIST, { first: first + 1 })));
  });
});

/** Twenty pages of units with their quotas. */
const wide = `query ($first: Int!) { ${times(20, (index) => `a${index}: nominations(first: $first) { nodes { reviews { id level } } edges { node { reviews { id level } } } }`)} }`;

describe("bombs", () => {
  const doubling = (levels: number) => `{ me { ...F0 } } ${times(levels, (index) => `fragment F${index} on Me { ...F${index + 1} ...F${index + 1} }`)} fragment F${levels} on Me { permissions }`;

  test("fragments that double are counted without being opened", async () => {
    expect(measureShape(parse(doubling(40))).fields).toBe(2 ** 40 + 1);
    expect(await office.refused(doubling(40))).toMatchObject({ extensions: { code: "LIMIT_EXCEEDED" } });
  });

  test("fragments in a circle are named as such", async () => {
    const { errors } = await office.send("{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }");
    expect(errors?.map(({ message }) => message).join()).toMatch(/Cannot spread fragment "A" within itself/);
  });

  test.each<[string, string]>([
    ["lists in lists", `{ __schema { types ${times(4, () => "{ fields { type", "")} { name } ${times(4, () => "} }", "")} } }`],
    ["types of types", `{ __type(name: "Query") ${times(20, () => "{ ofType ", "")} { name } ${times(20, () => "}", "")} }`],
  ])("the schema asked for its %s is refused", async (_, query) => {
    expect((await office.send(query)).data ?? null).toBeNull();
  });

  test("the same field a thousand times does not keep validation busy: graphql-js stops comparing", async () => {
    expect((await office.send(`{ me { ${times(900, () => "permissions")} } }`)).errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("variables a hundred thousand levels deep are refused, not walked into", () => {
    let value: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) value = { and: [value] };
    expect(checkValues({ value })?.extensions.code).toBe("LIMIT_EXCEEDED");
  });

  test("an upload of many operations in one request is refused", async () => {
    const { statusCode } = await desk.app.fastify.inject({ method: "POST", url: "/graphql", payload: Array.from({ length: 2 }, () => ({ query: "{ __typename }" })) });
    expect(statusCode).toBe(400);
  });
});
