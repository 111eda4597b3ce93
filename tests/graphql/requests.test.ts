import type { InjectOptions } from "fastify";
import { Role } from "../../server/features/accounts/role";
import type { ApiClient, ApiError } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
let contact: ApiClient;
let token: string;
beforeAll(async () => {
  const account = await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() });
  contact = await desk.as(account);
  token = await desk.builders.signIn(account);
});

const NOBODY = "01a204bf-0000-7000-8000-000000000000";

describe("an operation that does not fit the schema is refused by name, before anything runs:", () => {
  const INVALID = "GRAPHQL_VALIDATION_FAILED";
  const INPUT = "BAD_USER_INPUT";
  const REFERENCE = "mutation ($input: ReferenceInput!) { submitNomination(input: $input) { id } }";
  const FIRST = "query ($first: Int) { nominations(first: $first) { totalCount } }";

  test.each<[string, string, object, string, RegExp]>([
    ["an unknown field", "{ nominations { nope } }", {}, INVALID, /Cannot query field "nope" on type "NominationConnection"/],
    ["an unknown root field", "{ nope }", {}, INVALID, /Cannot query field "nope" on type "Query"/],
    ["an unknown argument", "{ nominations(limit: 5) { totalCount } }", {}, INVALID, /Unknown argument "limit"/],
    ["an unknown filter", "{ nominations(filter: { deedz: { eq: 1 } }) { totalCount } }", {}, INVALID, /Field "deedz" is not defined/],
    ["an operator of another type", "{ nominations(filter: { state: { contains: DRAFT } }) { totalCount } }", {}, INVALID, /"contains" is not defined/],
    ["an unknown order", "{ nominations(orderBy: { field: deedz }) { totalCount } }", {}, INVALID, /"deedz" does not exist/],
    ["a value outside an enum", "{ nominations(filter: { state: { eq: NOPE } }) { totalCount } }", {}, INVALID, /"NOPE" does not exist/],
    ["a text for a number", '{ nominations(first: "5") { totalCount } }', {}, INVALID, /Int cannot represent non-integer value: "5"/],
    ["a number that is too large", "{ nominations(first: 2147483648) { totalCount } }", {}, INVALID, /32-bit/],
    ["null where a value must be", "{ nominations(first: null) { totalCount } }", {}, INVALID, /Expected value of type "Int!", found null/],
    ["an object without a selection", "{ nominations { nodes } }", {}, INVALID, /must have a selection of subfields/],
    ["a text with a selection", "{ nominations { totalCount { x } } }", {}, INVALID, /must not have a selection/],
    ["a variable that is not declared", "{ nomination(id: $id) { id } }", {}, INVALID, /Variable "\$id" is not defined/],
    ["a fragment in a circle", "{ nominations { ...F } } fragment F on NominationConnection { ...F }", {}, INVALID, /Cannot spread fragment "F" within itself/],
    ["an argument left out", "{ nomination { id } }", {}, INVALID, /argument "id" of type "ID!" is required/],
    ["a date no calendar has", '{ campaigns(filter: { referenceDate: { eq: "2024-02-30" } }) { totalCount } }', {}, INVALID, /Date cannot represent "2024-02-30"/],
    ["a variable of another type", FIRST, { first: "5" }, INPUT, /Variable "\$first" got invalid value "5"/],
    ["a fraction for a whole number", FIRST, { first: 1.5 }, INPUT, /Variable "\$first" got invalid value 1.5/],
    ["null for an argument that needs a value", FIRST, { first: null }, INPUT, /"first" of non-null type "Int!" must not be null/],
    ["a variable left out", REFERENCE, {}, INPUT, /Variable "\$input" of required type "ReferenceInput!" was not provided/],
    ["null for a variable", REFERENCE, { input: null }, INPUT, /Variable "\$input" of non-null type "ReferenceInput!" must not be null/],
    ["an input with a field left out", REFERENCE, { input: { id: NOBODY } }, INPUT, /version.* was not provided/],
    ["an input with an unknown field", REFERENCE, { input: { id: NOBODY, version: 1, force: true } }, INPUT, /Field "force" is not defined/],
    ["a list for an input", REFERENCE, { input: [] }, INPUT, /Variable "\$input"/],
    ["a value outside an enum in a variable", "query ($s: NominationState) { nominations(filter: { state: { eq: $s } }) { totalCount } }", { s: "draft" }, INPUT, /"draft".*NominationState/],
    ["a moment that never was, in a variable", "query ($t: DateTime) { nominations(filter: { createdAt: { gt: $t } }) { totalCount } }", { t: "2024-02-30T00:00:00Z" }, INPUT, /"2024-02-30T00:00:00Z".*DateTime/],
    ["broken syntax", "{ nominations { ", {}, "GRAPHQL_PARSE_FAILED", /Syntax Error/],
    ["nothing but a comment", "# nothing", {}, "GRAPHQL_PARSE_FAILED", /Syntax Error/],
  ])("%s", async (_, query, variables, code, message) => {
    const { data, errors } = await contact.send(query, variables as Record<string, unknown>);
    expect(data ?? null).toBeNull();
    const [error] = errors ?? [];
    expect(error?.message).toMatch(/^请求不符合接口约定：/);
    expect(error?.message).toMatch(message);
    expect(error?.extensions).toMatchObject({ code, remedy: "请对照 schema/schema.graphql 检查字段名、类型和变量。" });
  });
});

describe("values the schema takes but the desk cannot use are refused, not masked:", () => {
  const page = (args: string) => `{ nominations(${args}) { totalCount nodes { id } } }`;
  const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString("base64url");

  test.each<[string, string, string | undefined, RegExp]>([
    ["a page of none", page("first: 0"), "first", /“first”须在 1 至 200 之间，收到 0。/],
    ["a page below none", page("first: -1"), "first", /“first”须在 1 至 200 之间，收到 -1。/],
    ["a page that is too long", page("first: 201"), "first", /“first”须在 1 至 200 之间，收到 201。/],
    ["an offset below none", page("offset: -1"), "offset", /“offset”不能为负数，收到 -1。/],
    ["a cursor of nonsense", page('after: "nonsense"'), "after", /“after”不是本列表当前排序下的游标。/],
    ["a cursor of too few keys", page(`after: "${cursor("a")}"`), "after", /“after”不是本列表当前排序下的游标。/],
    ["a cursor of numbers", page(`after: "${cursor(1, 2, 3)}"`), "after", /“after”不是本列表当前排序下的游标。/],
    ["an id that is none", page('filter: { id: { eq: "x" } }'), "id", /“id”不是有效的编号。/],
    ["an id that is none, among others", page(`filter: { unitId: { in: ["${NOBODY}", "x"] } }`), "unitId", /“unitId”不是有效的编号。/],
  ])("%s", async (_, query, field, message) => {
    const { message: said, extensions } = await contact.refused(query);
    expect(said).toMatch(message);
    expect(extensions).toMatchObject({ code: "INVALID_INPUT", ...(field && { field }) });
  });

  test.each<[string, string]>([
    ["a cursor of another list", page(`after: "${cursor(NOBODY, NOBODY, NOBODY)}"`)],
    ["a cursor of texts", page(`after: "${cursor("a", "b", "c")}"`)],
    ["a NUL character in a filter", '{ nominations(filter: { name: { contains: "a\\u0000b" } }) { totalCount } }'],
    ["a NUL character in a list of a filter", '{ nominations(filter: { name: { in: ["a\\u0000b"] } }) { totalCount } }'],
  ])("%s", async (_, query) => {
    expect((await contact.refused(query)).extensions.code).toBe("INVALID_INPUT");
  });

  test.each(["", "x", "1", "a\u0000b", "01a204bf", `${NOBODY}0`, "{}", "'; drop table nominations; --"])("the id “%s” is nobody's", async (id) => {
    await expect(contact.ask("query ($id: ID!) { nomination(id: $id) { id } recommendingUnit(id: $id) { id } }", { id })).resolves.toEqual({ nomination: null, recommendingUnit: null });
  });

  test("an id as a number is nobody's either", async () => {
    await expect(contact.ask("{ nomination(id: 5) { id } }")).resolves.toEqual({ nomination: null });
  });
});

describe("over HTTP", () => {
  const post = (payload: unknown, headers: Record<string, string> = {}): InjectOptions => ({ method: "POST", url: "/graphql", headers: { authorization: `Bearer ${token}`, ...headers }, payload: payload as object });
  const get = (search: string, headers: Record<string, string> = {}): InjectOptions => ({ method: "GET", url: `/graphql?${search}`, headers: { authorization: `Bearer ${token}`, ...headers } });
  const preflight = { "apollo-require-preflight": "1" };
  const query = (text: string) => new URLSearchParams({ query: text }).toString();
  const send = async (options: InjectOptions) => {
    const response = await desk.app.fastify.inject(options);
    return { status: response.statusCode, headers: response.headers, body: response.json<{ data?: unknown; errors?: ApiError[] }>() };
  };

  test("GET reads, for callers that no other site can make call", async () => {
    const { status, body } = await send(get(query("{ me { account { role } } }"), preflight));
    expect([status, body]).toEqual([200, { data: { me: { account: { role: "UNIT" } } } }]);
  });

  test.each<[string, () => InjectOptions, number, string, RegExp]>([
    ["GET as any site could send it", () => get(query("{ me { permissions } }")), 400, "BAD_REQUEST", /CSRF/],
    ["GET that writes", () => get(query("mutation { logout }"), preflight), 405, "BAD_REQUEST", /GET requests only support query operations/],
    ["GET without a query", () => get("x=1", preflight), 400, "BAD_REQUEST", /non-empty `query`/],
    ["a form as any site could send it", () => post("query=%7Bme%7D", { "content-type": "application/x-www-form-urlencoded" }), 415, "BAD_REQUEST", /Unsupported Media Type/],
    ["a plain text as any site could send it", () => post('{"query":"{ me { permissions } }"}', { "content-type": "text/plain" }), 400, "BAD_REQUEST", /CSRF/],
    ["a body that is no JSON", () => post("{", { "content-type": "application/json" }), 400, "BAD_REQUEST", /not valid JSON/],
    ["an empty body", () => post("", { "content-type": "application/json" }), 400, "BAD_REQUEST", /Body cannot be empty/],
    ["a body without a query", () => post({ variables: {} }), 400, "BAD_REQUEST", /non-empty `query`/],
    ["a list of operations", () => post([{ query: "{ __typename }" }]), 400, "BAD_REQUEST", /batching disabled/],
    ["a query that is no text", () => post({ query: { a: 1 } }), 400, "BAD_REQUEST", /must be strings/],
    ["variables as a text", () => post({ query: "{ __typename }", variables: "{}" }), 400, "BAD_REQUEST", /`variables`/],
    ["a body that is too large", () => post({ query: `{ __typename } #${"x".repeat(1_048_576)}` }), 413, "BAD_REQUEST", /too large/],
    ["several operations, none named", () => post({ query: "query A { __typename } query B { __typename }" }), 400, "OPERATION_RESOLUTION_FAILURE", /Must provide operation name/],
    ["the hash of a query", () => post({ extensions: { persistedQuery: { version: 1, sha256Hash: "abc" } } }), 200, "PERSISTED_QUERY_NOT_SUPPORTED", /PersistedQueryNotSupported/],
  ])("%s is refused in the API's own words", async (_, options, status, code, message) => {
    const answer = await send(options());
    expect(answer.status).toBe(status);
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors).toHaveLength(1);
    expect(answer.body.errors?.[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code, remedy: expect.any(String) } });
    expect(Object.keys(answer.body.errors?.[0]?.extensions ?? {}).sort()).toEqual(["code", "remedy"]);
  });

  test("of several operations the named one runs", async () => {
    const { body } = await send(post({ query: "query A { __typename } query B { me { account { role } } }", operationName: "B" }));
    expect(body).toEqual({ data: { me: { account: { role: "UNIT" } } } });
  });

  test("an operation of another name does not run", async () => {
    const { rows: before } = await desk.owner.query("select count(*) from sessions where revoked_at is null");
    const { body } = await send(post({ query: "mutation A { logout }", operationName: "B" }));
    expect(body.errors?.[0]?.extensions.code).toBe("OPERATION_RESOLUTION_FAILURE");
    const { rows: after } = await desk.owner.query("select count(*) from sessions where revoked_at is null");
    expect(after).toEqual(before);
  });

  test.each(["PUT", "DELETE", "PATCH"] as const)("%s is no way to call it", async (method) => {
    expect((await send({ method, url: "/graphql", payload: {} })).status).toBe(404);
  });

  test("no cache keeps an answer", async () => {
    for (const options of [post({ query: "{ me { permissions } }" }), post("{", { "content-type": "application/json" }), get("x=1")]) {
      expect((await send(options)).headers["cache-control"]).toBe("no-store");
    }
  });
});

