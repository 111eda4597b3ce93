import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildApp } from "../../server/app";
import type { Config } from "../../server/config";
import { Role } from "../../server/features/accounts/role";
import { hashPassword } from "../../server/features/accounts/password-hash";
import { testConfig, useDesk } from "../support/desk";

const desk = useDesk();
const asset = `/assets/${readdirSync(join(__dirname, "../../build/admin/assets")).find((name) => name.endsWith(".js")) ?? ""}`;
const answered = async (changes: Partial<Config>, options: { method?: "GET" | "POST"; url: string; payload?: object; headers?: Record<string, string> }) => {
  const { dataSource, clock } = desk.app.desk;
  const { fastify } = await buildApp({ config: { ...testConfig, ...changes }, dataSource, clock });
  const answer = await fastify.inject({ method: "GET", ...options });
  await fastify.close();
  return answer;
};

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "origin-agent-cluster": "?1",
  "permissions-policy": expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
};

describe.each<[string, { method?: "GET" | "POST"; url: string; payload?: object; headers?: Record<string, string> }, string | undefined]>([
  ["the API", { method: "POST", url: "/graphql", payload: { query: "{ __typename }" } }, "no-store"],
  ["a refusal of the API", { method: "POST", url: "/graphql", payload: {} }, "no-store"],
  ["an upload", { method: "POST", url: "/files" }, "no-store"],
  ["an import", { method: "POST", url: "/imports" }, "no-store"],
  ["a form", { method: "POST", url: "/forms" }, "no-store"],
  ["a file", { url: "/files/01a204bf-0000-7000-8000-000000000000" }, "no-store"],
  ["a paper", { url: "/papers/01a204bf-0000-7000-8000-000000000000" }, "no-store"],
  ["the figures", { url: "/metrics" }, "no-store"],
  ["health", { url: "/healthz" }, undefined],
  ["the dashboard", { url: "/", headers: { accept: "text/html" } }, "no-cache"],
  ["a page of it", { url: "/nominations", headers: { accept: "text/html" } }, "no-cache"],
  ["a script of it", { url: asset }, "public, max-age=31536000, immutable"],
  ["nothing", { url: "/nowhere", headers: { accept: "application/json" } }, undefined],
])("the headers of %s", (_, options, cached) => {
  test("keep others out, by a policy without exceptions, and say who may keep it", async () => {
    const { headers } = await answered({}, { ...options, headers: { origin: "https://elsewhere.example", ...options.headers } });
    expect(headers).toMatchObject(EVERYWHERE);
    expect(headers["cache-control"]).toBe(cached);
    const policy = String(headers["content-security-policy"]);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]); // no other site reads anything
    expect(headers).not.toHaveProperty("strict-transport-security");
    expect(headers).not.toHaveProperty("x-powered-by");
  });
});

test("over https browsers are told to stay there, and hold the session's cookie to it", async () => {
  const { headers } = await answered({ secureCookies: true }, { url: "/healthz" });
  expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  const { id, username } = await desk.builders.anAccount(Role.AUDITOR);
  await desk.owner.query("insert into credentials (account_id, password_hash) values ($1, $2)", [id, await hashPassword("Abcdef-123456")]);
  const signedIn = await answered({ secureCookies: true }, { method: "POST", url: "/graphql", payload: { query: `mutation { login(input: { username: "${username}", password: "Abcdef-123456" }) { expiresAt } }` } });
  expect(String(signedIn.headers["set-cookie"])).not.toMatch(/domain=/i); // or browsers would not take it
  expect(signedIn.cookies).toEqual([expect.objectContaining({ name: "__Host-desk_refresh", path: "/", httpOnly: true, secure: true, sameSite: "Strict" })]);
});

describe("the figures, with METRICS_TOKEN", () => {
  const metricsToken = "a-token-of-prometheus";
  test.each<[string, string | undefined, number]>([
    ["the token", `Bearer ${metricsToken}`, 200],
    ["another token", "Bearer a-token-of-promethean", 404],
    ["a part of it", "Bearer a-token", 404],
    ["the token without its scheme", metricsToken, 404],
    ["nothing", undefined, 404],
  ])("from elsewhere with %s", async (_, authorization, status) => {
    const headers = { "x-forwarded-for": "203.0.113.9", ...(authorization && { authorization }) };
    expect((await answered({ metricsToken }, { url: "/metrics", headers })).statusCode).toBe(status);
  });

  test("an empty token opens nothing where none is set", async () => {
    expect((await answered({}, { url: "/metrics", headers: { "x-forwarded-for": "203.0.113.9", authorization: "Bearer undefined" } })).statusCode).toBe(404);
  });
});

describe("nothing in production tells the schema to somebody who guesses:", () => {
  test.each<[string, string, object]>([
    ["a field", "{ nominatoins { totalCount } }", {}],
    ["an argument", "{ nominations(frist: 5) { totalCount } }", {}],
    ["a type", "query ($a: NominationFiltre) { nominations(filter: $a) { totalCount } }", {}],
    ["a value of an enum", "{ nominations(filter: { state: { eq: DRAFTT } }) { totalCount } }", {}],
    ["a value of an enum in a variable", "query ($a: NominationFilter) { nominations(filter: $a) { totalCount } }", { a: { state: { eq: "DRAFTT" } } }],
    ["a field of an input in a variable", "query ($a: NominationFilter) { nominations(filter: $a) { totalCount } }", { a: { stat: { eq: "DRAFT" } } }],
    ["several fields of an input in a variable", "query ($a: NominationFilter) { nominations(filter: $a) { totalCount } }", { a: { stat: {}, nam: {}, award: { eqq: 1 } } }],
    ["the schema itself", "{ __schema { types { name } } }", {}],
    ["a type by name", '{ __type(name: "Nomination") { name } }', {}],
  ])("%s", async (_, query, variables) => {
    const { data, errors } = (await answered({ production: true }, { method: "POST", url: "/graphql", payload: { query, variables } })).json<{ data?: unknown; errors: { message: string }[] }>();
    expect(data ?? null).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    for (const { message } of errors) expect(message).not.toMatch(/Did you mean|state"|\bname"|DRAFT"|NominationFilter"\?/);
  });
});

describe("what another site can make a browser send reaches nothing:", () => {
  test.each<[string, { method: "GET" | "POST"; url: string; headers?: Record<string, string> }, number]>([
    ["a GET", { method: "GET", url: "/graphql?query={__typename}" }, 400],
    ["a form", { method: "POST", url: "/graphql", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
    ["a form with a file", { method: "POST", url: "/graphql", headers: { "content-type": "multipart/form-data; boundary=x" } }, 415],
    ["a text", { method: "POST", url: "/graphql", headers: { "content-type": "text/plain" } }, 400],
    ["an upload with the refresh cookie alone", { method: "POST", url: "/files", headers: { "content-type": "multipart/form-data; boundary=x", cookie: "desk_refresh=anything" } }, 401],
    ["an import with the refresh cookie alone", { method: "POST", url: "/imports", headers: { "content-type": "multipart/form-data; boundary=x", cookie: "desk_refresh=anything" } }, 401],
    ["a form from Word with the refresh cookie alone", { method: "POST", url: "/forms", headers: { "content-type": "multipart/form-data; boundary=x", cookie: "desk_refresh=anything" } }, 401],
  ])("%s", async (_, options, status) => {
    const { statusCode } = await desk.app.fastify.inject({ ...options, payload: options.method === "POST" ? "query=mutation{refreshSession{accessToken}}" : undefined });
    expect(statusCode).toBe(status);
  });

  test("and no preflight is answered", async () => {
    const { statusCode, headers } = await desk.app.fastify.inject({ method: "OPTIONS", url: "/graphql", headers: { origin: "https://elsewhere.example", "access-control-request-method": "POST", "access-control-request-headers": "content-type" } });
    expect([statusCode, headers["access-control-allow-origin"]]).toEqual([404, undefined]);
  });
});
