import { readdirSync } from "node:fs";
import { getDistDirectory } from "altair-static";
import type { InjectOptions } from "fastify";
import { buildApp } from "../../server/app";
import { callerOf } from "../../server/http/caller";
import { testConfig, useDesk } from "../support/desk";

const desk = useDesk();
const inject = (options: InjectOptions | string) => desk.app.fastify.inject(options);

describe("health", () => {
  test("/healthz: the process lives; /readyz: the database answers", async () => {
    const [health, ready] = await Promise.all([inject("/healthz"), inject("/readyz")]);
    expect([health.statusCode, health.json()]).toEqual([200, { status: "ok" }]);
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: "ready" }]);
  });
});

describe("metrics", () => {
  test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("are given to the machine itself (%s), by route", async (remoteAddress) => {
    await inject("/healthz");
    await inject({ method: "POST", url: "/graphql", payload: { query: "{ __typename }" } });
    const { statusCode, body, headers } = await inject({ url: "/metrics", remoteAddress });
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toMatch(/^http_request_duration_seconds_count\{route="\/healthz",method="GET",status="200"\} \d+$/m);
    expect(body).toMatch(/^http_request_duration_seconds_count\{route="\/graphql",method="POST",status="200"\} \d+$/m);
    expect(body).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  test.each<[string, InjectOptions]>([
    ["another machine", { remoteAddress: "10.0.0.7" }],
    ["another machine by IPv6", { remoteAddress: "2001:db8::1" }],
    ["somebody behind a proxy on this machine", { remoteAddress: "127.0.0.1", headers: { "x-forwarded-for": "10.0.0.7" } }],
    ["somebody who says to be this machine", { remoteAddress: "10.0.0.7", headers: { "x-forwarded-for": "127.0.0.1" } }],
  ])("are not there for %s", async (_, options) => {
    const { statusCode, body } = await inject({ url: "/metrics", ...options });
    expect([statusCode, body]).toEqual([404, '{"error":"Not found"}']);
  });
});

describe("security headers", () => {
  test.each<[string, InjectOptions]>([
    ["the API", { method: "POST", url: "/graphql", payload: { query: "{ __typename }" } }],
    ["a refusal of the API", { method: "POST", url: "/graphql", payload: {} }],
    ["health", { url: "/healthz" }],
    ["the explorer", { url: "/explorer/" }],
    ["the explorer's files", { url: `/explorer/${readdirSync(getDistDirectory()).find((name) => name.endsWith(".js")) ?? ""}` }],
    ["a page that is not there", { method: "POST", url: "/nowhere" }],
  ])("are on %s", async (_, options) => {
    const { headers } = await inject(options);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "no-referrer", "cross-origin-opener-policy": "same-origin" });
    expect(headers["content-security-policy"]).toMatch(/default-src 'self'/);
    expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none'/);
    expect(headers["content-security-policy"]).not.toMatch(/https?:|\*|upgrade-insecure-requests/);
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  test("let scripts of the desk alone run, but for the explorer's own page", async () => {
    const policy = async (url: string) => String((await inject(url)).headers["content-security-policy"]);
    expect(await policy("/healthz")).toMatch(/script-src 'self';/);
    expect(await policy("/explorer/")).toMatch(/script-src 'self' 'unsafe-inline' 'unsafe-eval';/);
  });
});

describe("the explorer", () => {
  test("is served by the desk, and loads nothing from anywhere else", async () => {
    const { statusCode, headers, body } = await inject("/explorer/");
    expect([statusCode, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    const loaded = [...body.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)=["']?([^"' >]+)/g)].map(([, url = ""]) => url);
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((url) => /^(?:[a-z]+:)?\/\//i.test(url))).toEqual([]);
    expect(body).toContain("/graphql");
    for (const url of loaded.filter((one) => !one.startsWith("data:"))) {
      const file = await inject(new URL(url, "http://desk/explorer/").pathname);
      expect([url, file.statusCode]).toEqual([url, 200]);
    }
  });

  test("/explorer leads to it", async () => {
    const { statusCode, headers } = await inject("/explorer");
    expect([statusCode, headers.location]).toEqual([302, "/explorer/"]);
  });

  test("gives no file outside its folder", async () => {
    for (const url of ["/explorer/../package.json", "/explorer/..%2f..%2fpackage.json", "/explorer/%2e%2e/%2e%2e/package.json"]) {
      expect([url, (await inject(url)).body]).toEqual([url, expect.not.stringContaining('"dependencies"')]);
    }
  });
});

test("what is not there is not found, said as JSON to whoever does not ask for a page", async () => {
  for (const [method, url] of [["POST", "/nowhere"], ["GET", "/nowhere.json"], ["DELETE", "/graphql"], ["POST", "/healthz"], ["GET", "/graphql/x"]] as const) {
    const { statusCode, headers, body } = await inject({ method, url, headers: { accept: "application/json" } });
    expect([method, url, statusCode, headers["content-type"]]).toEqual([method, url, 404, "application/json; charset=utf-8"]);
    expect(body).not.toContain("<");
  }
});

test("a production server has no explorer and tells nobody its schema", async () => {
  const { dataSource, clock } = desk.app.desk;
  const { fastify } = await buildApp({ config: { ...testConfig, production: true }, dataSource, clock });
  expect((await fastify.inject({ url: "/explorer/", headers: { accept: "application/json" } })).statusCode).toBe(404);
  const ask = async (query: string) => (await fastify.inject({ method: "POST", url: "/graphql", payload: { query } })).json().errors[0];
  expect(await ask("{ __schema { types { name } } }")).toMatchObject({ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } });
  expect((await ask("{ nominatoins { totalCount } }")).message).not.toContain("nominations");
  await fastify.close();
});

describe("the address in the audit trail", () => {
  test.each([
    ["without a proxy is the connection's own, whatever a header says", false, "203.0.113.9"],
    ["behind a proxy is what the proxy says", true, "198.51.100.7"],
  ])("%s", async (_, trustProxy, address) => {
    const { dataSource, clock } = desk.app.desk;
    const { fastify } = await buildApp({ config: { ...testConfig, trustProxy }, dataSource, clock });
    const username = `nobody-${String(trustProxy)}`;
    const query = `mutation { login(input: { username: "${username}", password: "Wrong-Horse-7" }) { accessToken } }`;
    await fastify.inject({ method: "POST", url: "/graphql", remoteAddress: "203.0.113.9", headers: { "x-forwarded-for": "198.51.100.7" }, payload: { query } });
    const { rows } = await desk.owner.query("select address from audit_events where actor_name = $1", [username]);
    expect(rows).toEqual([{ address }]);
    await fastify.close();
  });
});

test.each<[string, string | undefined]>([
  ["no header", undefined],
  ["another scheme", "Basic dXNlcjpwYXNz"],
  ["a scheme alone", "Bearer"],
  ["an empty credential", "Bearer "],
])("%s in Authorization is nobody", (_, authorization) => {
  expect(callerOf({ headers: { authorization } }, testConfig)).toBeNull();
});

test.each(["Bearer key_nonsense.secret", "Bearer key_"])("%s is a key that opens nothing: the database refuses it, so that the trail has it", async (authorization) => {
  expect(callerOf({ headers: { authorization } }, testConfig)).toMatchObject({ role: "INTEGRATION", sessionId: "00000000-0000-0000-0000-000000000000" });
  const { body } = await inject({ method: "POST", url: "/graphql", headers: { authorization }, payload: { query: "{ me { permissions } }" } });
  expect(body).toContain('"UNAUTHENTICATED"');
});

test("the schemes' letters do not matter", () => {
  const key = "key_01a204bf-0000-7000-8000-000000000000.secret";
  expect(callerOf({ headers: { authorization: `bearer ${key}` } }, testConfig)).toEqual(callerOf({ headers: { authorization: `BEARER ${key}` } }, testConfig));
});
