import type { FastifyInstance } from "fastify";
import { parse, print } from "graphql";
import { buildApp } from "../../server/app";
import type { Account } from "../../server/features/accounts/account";
import { issueApiKey } from "../../server/features/accounts/issue-api-key";
import { Role } from "../../server/features/accounts/role";
import { LIMITS } from "../../server/graphql/limits/limits";
import { committedOperations } from "../../server/graphql/trusted/committed-operations";
import { operationId } from "../../server/graphql/trusted/operation-id";
import type { ApiClient } from "../support/api-client";
import { testConfig, useDesk } from "../support/desk";

const desk = useDesk();
let trusting: FastifyInstance;
let administrator: ApiClient;
let integration: Account;
let key = "";
let otherKey = "";
let token = "";
beforeAll(async () => {
  const { dataSource, clock } = desk.app.desk;
  trusting = (await buildApp({ config: { ...testConfig, trustedOperations: true }, dataSource, clock })).fastify;
  const chief = await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR);
  administrator = await desk.as(chief);
  integration = await desk.builders.anAccount(Role.INTEGRATION);
  key = (await desk.builders.by(chief, issueApiKey, { accountId: integration.id })).key;
  otherKey = (await desk.builders.by(chief, issueApiKey, { accountId: (await desk.builders.anAccount(Role.INTEGRATION)).id })).key;
  token = await desk.builders.signIn(await desk.builders.anAccount(Role.OFFICE));
});
afterAll(() => trusting.close());

const OWN = "query whoAmI { me { account { role } } }";
const committed = committedOperations();
const me = [...committed].find(([, text]) => text.startsWith("query me "))?.[1] ?? [...committed].find(([, text]) => text.startsWith("query me"))?.[1] ?? "";
const send = async (credential: string, payload: object) => {
  const answer = await trusting.inject({ method: "POST", url: "/graphql", headers: { authorization: `Bearer ${credential}` }, payload });
  const { data, errors } = answer.json<{ data?: unknown; errors?: { extensions: { code: string } }[] }>();
  return { status: answer.statusCode, data: data ?? null, code: errors?.[0]?.extensions.code };
};
const REFUSED = { status: 403, data: null, code: "OPERATION_NOT_TRUSTED" };
const register = (document: string, accountId = integration.id) =>
  administrator.ask<{ registerOperation: { id: string; name: string; sha256: string } }>("mutation ($input: RegisterOperationInput!) { registerOperation(input: $input) { id name sha256 } }", { input: { accountId, document } });
const removed = (id: string) => administrator.ask("mutation ($input: RemoveOperationInput!) { removeOperation(input: $input) }", { input: { id } });

test("the dashboard's operations run, as text and by id", async () => {
  expect(me).not.toBe("");
  for (const payload of [{ query: me }, { documentId: operationId(me) }]) expect(await send(token, payload)).toMatchObject({ status: 200, code: undefined });
});

test.each<[string, object]>([
  ["one of one's own", { query: OWN }],
  ["one of the dashboard's with a field more", { query: "query me { me { permissions account { id } } }" }],
  ["an id nobody knows", { documentId: "0".repeat(64) }],
  ["a document that is none", { query: "{" }],
  ["the schema", { query: "{ __schema { types { name } } }" }],
])("%s is refused", async (_, payload) => {
  for (const who of [token, key]) expect(await send(who, payload)).toEqual(REFUSED);
});

test("by GET it is no different", async () => {
  const url = `/graphql?${new URLSearchParams({ query: OWN })}`;
  const { statusCode } = await trusting.inject({ url, headers: { authorization: `Bearer ${token}`, "apollo-require-preflight": "1" } });
  expect(statusCode).toBe(403);
});

test("a registered one runs for its key alone, to the letter, until it is taken off", async () => {
  expect(await send(key, { query: OWN })).toEqual(REFUSED);
  const { registerOperation: made } = await register(OWN);
  expect(made).toEqual({ id: expect.any(String), name: "whoAmI", sha256: operationId(OWN) });
  const answered = { status: 200, data: { me: { account: { role: "INTEGRATION" } } }, code: undefined };
  expect(await send(key, { query: OWN })).toEqual(answered);
  expect(await send(key, { documentId: made.sha256 })).toEqual(answered);
  for (const payload of [{ query: `${OWN} ` }, { query: print(parse(OWN)) }]) expect(await send(key, payload)).toEqual(REFUSED);
  for (const who of [otherKey, token, "key_01a204bf-0000-7000-8000-000000000000.invented"]) expect((await send(who, { query: OWN })).data).toBeNull();
  await removed(made.id);
  expect(await send(key, { query: OWN })).toEqual(REFUSED);
});

test.each<[string, string, RegExp]>([
  ["no GraphQL", "select 1", /不是本接口的有效操作（Syntax Error/],
  ["what the schema does not have", "query x { nope }", /Cannot query field "nope"/],
  ["without a name", "{ me { permissions } }", /有名称的操作/],
  ["two at once", "query a { me { permissions } } query b { me { permissions } }", /恰好包含一个/],
  ["beyond a limit", `query x { ${Array.from({ length: LIMITS.roots + 1 }, () => "__typename").join(" ")} }`, /LIMIT_EXCEEDED|beyond a limit/],
])("an operation that is %s is not registered", async (_, document, message) => {
  const { extensions, message: said } = await administrator.refused("mutation ($input: RegisterOperationInput!) { registerOperation(input: $input) { id } }", { input: { accountId: integration.id, document } });
  expect([extensions.code, extensions.field, said]).toEqual(["INVALID_INPUT", "document", expect.stringMatching(message)]);
});

test("it is registered once, for integrations alone, by the system administrator alone", async () => {
  const document = "query once { me { permissions } }";
  await register(document);
  const input = { accountId: integration.id, document };
  const MUTATION = "mutation ($input: RegisterOperationInput!) { registerOperation(input: $input) { id } }";
  expect((await administrator.refused(MUTATION, { input })).extensions).toMatchObject({ code: "ALREADY_EXISTS", field: "document" });
  const person = await desk.builders.anAccount(Role.OFFICE);
  expect((await administrator.refused(MUTATION, { input: { ...input, accountId: person.id } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "accountId" });
  for (const role of [Role.SECURITY_ADMINISTRATOR, Role.AUDITOR, Role.OFFICE]) expect((await (await desk.as(await desk.builders.anAccount(role))).refused(MUTATION, { input })).extensions.code).toBe("FORBIDDEN");
});

test("an operation that is not trusted is in the trail under the name of who sent it", async () => {
  await send(key, { query: "query anything { campaigns { totalCount } }" });
  const { rows } = await desk.owner.query("select distinct action, outcome, code from audit_events where actor_id = $1 and code = 'OPERATION_NOT_TRUSTED'", [integration.id]);
  expect(rows).toEqual([{ action: "overreach", outcome: "REFUSED", code: "OPERATION_NOT_TRUSTED" }]);
});
